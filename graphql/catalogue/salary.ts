import type * as evidence from "@/domain/evidence/evidence";
import type { Salary } from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import { type Cited, citation } from "@/domain/words/citation";
import {
  type CITATION_FORMS,
  type CitationForm,
  citationRecord,
} from "@/domain/words/citation-records";
import { allInContext, type InContext, inContext } from "@/evidence/context";
import {
  cautionsOf,
  editionNameInContext,
  editionOf,
  nameInContext,
  publisherOf,
  sourceOf,
  titleOf,
} from "@/evidence/references";
import { salaryGrade } from "@/evidence/salary-grade";
import { asOfArgument, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";
import { versionFields } from "../builder/versioned";
import { experienceFields, observationFields, placeFields } from "./stated-facts";

declare module "../builder/builder" {
  interface ObjectTypes {
    Salary: InContext<evidence.Salary>;
  }
  interface EnumTypes {
    CitationForm: CitationForm;
  }
}

/** What an interval is of, and what stands in its place. */
export const NO_INTERVAL =
  "The interval of a median that Stepwise computed from records; null of anything else, of fewer than six records, and of a median that was computed before intervals were kept.";

export function defineSalary(builder: Builder): void {
  defineEnum(builder, "CitationForm", "The forms in which programs that keep references read.", {
    BIBTEX: "An entry of BibTeX, @misc, in UTF-8.",
    RIS: "A record of RIS, of type DATA.",
  } satisfies Record<(typeof CITATION_FORMS)[number], string>);

  builder.node("Salary", {
    description:
      "One observation as its source published it, or as Stepwise computed it from the rows of one edition. It is never edited: a correction is a new edition, and the old one stays readable in `history`.",
    id: {
      description:
        "Global id: opaque, unique over all types, accepted by `node(id:)`. It names the salary, whatever its edition; only editions in `history` that did not stand at `asOf` have ids of their own.",
      resolve: (salary) =>
        standingAt([salary.value], salary.within.scope.asOf).length > 0
          ? nameInContext(salary)
          : editionNameInContext(salary),
    },
    fields: (t) => ({
      slug: t.string({
        description: 'Stable readable name, such as "guide-glassdoor-data-scientist".',
        resolve: ({ value }) => value.id,
      }),
      money: t.field({
        type: "Money",
        description:
          "The amount as the source states it, or as it was computed from the source's rows, for one `period`, in the source's currency.",
        resolve: ({ value }) => value.money,
      }),
      interval: t.field({
        type: "MedianInterval",
        nullable: true,
        description: NO_INTERVAL,
        resolve: ({ value, within }) =>
          value.interval &&
          inContext({ ...value.interval, provenance: ownProvenance(value) }, within),
      }),
      asPrinted: t.string({
        nullable: true,
        description:
          'The figure exactly as it is printed, such as "INR 12L"; null where nobody prints it, since Stepwise computed it: see `origin`.',
        resolve: ({ value }) => value.asPrinted,
      }),
      statistic: t.field({
        type: "Statistic",
        description: "Which value of a distribution it is.",
        resolve: ({ value }) => value.statistic,
      }),
      basis: t.field({
        type: "PayBasis",
        description: "What the amount includes.",
        resolve: ({ value }) => value.basis,
      }),
      period: t.field({
        type: "PayPeriod",
        description: "The time that the amount pays for.",
        resolve: ({ value }) => value.period,
      }),
      ...placeFields(t),
      experiencePrinted: t.string({
        nullable: true,
        description: "Experience as the source prints it; null where it states none.",
        resolve: ({ value }) => value.experiencePrinted,
      }),
      ...experienceFields(t),
      sampleSize: t.int({
        nullable: true,
        description:
          "How many people, adverts or rows it summarises; null where not stated, which is not zero.",
        resolve: ({ value }) => value.sampleSize,
      }),
      ...observationFields(t),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "The page that prints this very figure; null where no address is held.",
        resolve: ({ value }) => value.url,
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
      source: t.field({
        type: "Source",
        description: "The source that states it.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition of the source that it is of; null where the source has none.",
        resolve: ({ value, within }) =>
          value.editionId === null ? null : editionOf(within, value.editionId),
      }),
      cautions: t.stringList({
        description:
          "What a reader has to know of the edition that it is of, in clauses: rows removed or renamed by its day that move this salary. Empty where nothing does.",
        resolve: ({ value, within }) => cautionsOf(within, value),
      }),
      origin: t.field({
        type: "SalaryOrigin",
        description: "Where the amount comes from: whether it is printed, computed or inferred.",
        resolve: ({ value }) => value.origin,
      }),
      title: t.field({
        type: "CareerTitle",
        description: "The career title that it is for.",
        resolve: ({ value, within }) => titleOf(within, value.titleId),
      }),
      provenance: t.field({
        type: "Provenance",
        description: "Itself, with no step applied: a salary is where figures come from.",
        resolve: ({ value, within }) => inContext(ownProvenance(value), within),
      }),
      citation: t.string({
        description:
          "A citation to copy, in one line of plain text: the figure with statistic, years and how it is known, its source and edition, and where it stands in Stepwise.",
        args: {
          address: t.arg({
            type: "URL",
            description:
              "The permanent address at which the asker shows the salary, to be named in it; null to name none.",
          }),
        },
        resolve: (salary, { address }) => citation(citedOf(salary, address ?? null)),
      }),
      citationRecord: t.string({
        description:
          "The same citation as a record for programs that keep references, with line breaks: whoever says the amount, what it is, the year of publication where one is known, the address, and `citation` as its note.",
        args: {
          form: t.arg({
            type: "CitationForm",
            required: true,
            description: "The form of the record.",
          }),
          address: t.arg({
            type: "URL",
            description:
              "The permanent address at which the asker shows the salary, to be named in it; null to name none.",
          }),
        },
        resolve: (salary, { form, address }) =>
          citationRecord(citedOf(salary, address ?? null), form),
      }),
      gradeExplanation: t.field({
        type: "GradeExplanation",
        description:
          "How well it is supported at `asOf`, with the sum: graded among all published salaries of its title, whatever the filter of the question.",
        resolve: ({ value, within }) => salaryGrade(value, within),
      }),
      history: t.field({
        type: ["Salary"],
        description: "Every edition recorded by `asOf`, newest first; this one is among them.",
        resolve: editionsOf,
      }),
      ...versionFields(t),
    }),
  });

  builder.queryField("salary", (t) =>
    t.field({
      type: "Salary",
      nullable: true,
      description:
        "One salary by its slug, withdrawn ones included; null where none of that slug was recorded by `asOf`.",
      args: {
        slug: slugArgument(t.arg, "salary", "guide-glassdoor-data-scientist"),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { slug, asOf }, context) => {
        const within = await context.ask({ asOf });
        const salary = await within.evidence.salary(slug, within.scope.asOf);
        return salary && inContext(salary, within);
      },
    }),
  );
}

/** A salary is where figures come from: its provenance is itself. */
function ownProvenance(salary: Salary) {
  return { salaryIds: [salary.id], steps: [], editions: [salary] };
}

function citedOf({ value: salary, within }: InContext<Salary>, address: string | null): Cited {
  const source = sourceOf(within, salary.sourceId).value;
  const readIn = source.citedById === null ? null : sourceOf(within, source.citedById).value;
  return {
    salary,
    title: titleOf(within, salary.titleId).value,
    source,
    publisher: publisherOf(within, source.publisherId).value,
    edition: salary.editionId === null ? null : editionOf(within, salary.editionId).value,
    citedBy: readIn && {
      source: readIn,
      publisher: publisherOf(within, readIn.publisherId).value,
    },
    address,
  };
}

async function editionsOf({ value, within }: InContext<Salary>): Promise<InContext<Salary>[]> {
  const editions = await within.evidence.salaryEditions(value.id);
  const asOf = within.scope.asOf.getTime();
  const known = editions.filter((edition) => edition.recorded.at.getTime() <= asOf);
  return allInContext(known.toReversed(), within);
}
