import type * as evidence from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import type * as words from "@/domain/evidence/vocabulary";
import { allInContext, type InContext } from "@/evidence/context";
import { editionOf, nameInContext, sourceOf } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder, FieldBuilder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { pageArguments, pageOf } from "../builder/paging";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    RecordSet: InContext<evidence.RecordSet>;
    RowCount: evidence.RowCount;
  }
  interface EnumTypes {
    RecordKind: words.RecordKind;
  }
}

export function defineRecordSet(builder: Builder): void {
  defineEnum(
    builder,
    "RecordKind",
    "What one record of a data set stands for. Adverts are never called people.",
    {
      ADVERT: "A job advert.",
      PERSON: "What one person said of their own pay.",
      ROW: "A row of the file, which does not say whether it is an advert or a person.",
    },
  );

  builder.objectType("RowCount", {
    description: "How many rows of a file have something in common.",
    fields: (t) => ({
      what: t.exposeString("what", { description: "What they have in common, in words." }),
      rows: t.exposeInt("rows", { description: "How many rows." }),
    }),
  });

  builder.node("RecordSet", {
    description:
      "A data set of one source, as one file of it was read: what its records are, and what became of every row.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that the records are of, with licence and method.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition of the source that the file is; null where the source has none.",
        resolve: ({ value, within }) =>
          value.editionId === null ? null : editionOf(within, value.editionId),
      }),
      ...recordKindFields(t),
      asOfDay: t.field({
        type: "Date",
        description: "The day that the file speaks of.",
        resolve: ({ value }) => value.asOf,
      }),
      rowsRead: t.int({
        description: "How many rows the file holds: those kept and those left out.",
        resolve: ({ value }) => value.rowsRead,
      }),
      rowsKept: t.int({
        description: "How many rows the records stand for.",
        resolve: ({ value }) => value.rowsKept,
      }),
      refused: t.field({
        type: ["RowCount"],
        description: "Why rows were left out, most rows first. Empty where none was.",
        resolve: ({ value }) => value.refused,
      }),
      ...versionFields(t),
    }),
  });

  builder.queryField("recordSets", (t) =>
    t.field({
      type: connectionOf(builder, "RecordSet"),
      description:
        "The data sets that are published at `asOf`, by the slug of their edition, or of their source where it has none.",
      args: { ...pageArguments(t.arg), asOf: asOfArgument(t.arg) },
      resolve: async (_root, { asOf, ...page }, context) => {
        const within = await context.ask({ asOf });
        const { recordSets } = within.evidence.catalogue;
        const published = publishedAt(recordSets, within.scope.asOf);
        return pageOf("recordSets", allInContext(published, within), page);
      },
    }),
  );
}

/** What the records of a data set are. */
export function recordKindFields<T extends Pick<evidence.RecordSet, "kind" | "basis" | "period">>(
  t: FieldBuilder<InContext<T>>,
) {
  return {
    kind: t.field({
      type: "RecordKind",
      description: "What one record stands for.",
      resolve: ({ value }) => value.kind,
    }),
    basis: t.field({
      type: "PayBasis",
      description: "What the amounts include.",
      resolve: ({ value }) => value.basis,
    }),
    period: t.field({
      type: "PayPeriod",
      description: "The time that the amounts pay for.",
      resolve: ({ value }) => value.period,
    }),
  };
}
