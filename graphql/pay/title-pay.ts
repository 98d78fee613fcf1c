import { shownAs } from "@/domain/convert/convert-words";
import type * as answers from "@/domain/evidence/answers";
import type { InContext } from "@/evidence/context";
import { allInContext } from "@/evidence/context";
import { editionOf, salaryOf, sourceOf } from "@/evidence/references";
import type { Builder, FieldBuilder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    UnconvertedSalary: InContext<answers.UnconvertedSalary>;
    OtherEdition: InContext<answers.OtherEdition>;
    TitlePay: InContext<answers.TitlePay>;
  }
}

export function defineTitlePay(builder: Builder): void {
  builder.objectType("UnconvertedSalary", {
    description:
      "A salary that is in the scope of the question and cannot be shown as the question asks for it.",
    fields: (t) => ({
      salary: t.field({
        type: "Salary",
        description: "The salary, as its source prints it.",
        resolve: ({ value, within }) => salaryOf(within, value.salaryId),
      }),
      source: t.field({
        type: "Source",
        description: "The source that states it.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      missing: t.field({
        type: "Missing",
        description: "Which rate or index is wanting, or what else stands in the way.",
        resolve: ({ value }) => value.missing,
      }),
    }),
  });

  builder.objectType("OtherEdition", {
    description:
      "Figures of a title in an edition that does not answer, since another edition of its source does.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        description: "The edition that does not answer. To see it, name it in `where.sources`.",
        resolve: ({ value, within }) => editionOf(within, value.editionId),
      }),
      country: t.field({
        type: "CountryCode",
        description: "The country that the figures speak of, by ISO 3166-1.",
        resolve: ({ value }) => value.country,
      }),
      figures: t.int({
        description: "How many figures it holds in the scope.",
        resolve: ({ value }) => value.figures,
      }),
    }),
  });

  builder.objectType("TitlePay", {
    description:
      "The pay of one title, source by source. The sources are never blended into one number.",
    fields: (t) => ({
      ...titlePayFields(t),
      shownAs: shownAsField(t),
    }),
  });
}

/** The pay of a title, wherever it stands. */
export function titlePayFields(t: FieldBuilder<InContext<answers.TitlePay>>) {
  return {
    bySource: t.field({
      type: ["SourcePay"],
      description:
        "One entry for each source with a figure in the scope, by slug. Empty where there is none.",
      resolve: ({ value, within }) => allInContext(value.bySource, within),
    }),
    missing: t.field({
      type: "Missing",
      nullable: true,
      description: "Why there is no figure; null where there is one.",
      resolve: ({ value }) => value.missing,
    }),
    unconverted: t.field({
      type: ["UnconvertedSalary"],
      description:
        "The salaries in the scope that are left out because they cannot be shown as asked for, whether or not others are. Empty where all can.",
      resolve: ({ value, within }) => allInContext(value.unconverted, within),
    }),
    otherEditions: t.field({
      type: ["OtherEdition"],
      description:
        "What other editions of the sources hold in the scope, by source, country and edition. Empty where there are none.",
      resolve: ({ value, within }) => allInContext(value.otherEditions, within),
    }),
  };
}

/** How figures are shown, beside them. */
export function shownAsField<T>(t: FieldBuilder<InContext<T>>) {
  return t.stringList({
    description:
      "What was chosen of currency, period and prices, each in a sentence that is to stand beside the figures. Empty where pay is shown as the sources print it.",
    resolve: ({ within }) => shownAs(within.scope),
  });
}

/** Of which moment an answer is, and how it shows its figures. */
export function answerFields<T>(t: FieldBuilder<InContext<T>>) {
  return {
    asOf: t.field({
      type: "DateTime",
      description:
        "The moment that the answer holds for. Pass it as `asOf` to get the same answer again.",
      resolve: ({ within }) => within.scope.asOf,
    }),
    shownAs: shownAsField(t),
  };
}
