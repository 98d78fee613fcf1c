import type { EditionLoss, MethodBreak } from "@/domain/evidence/edition-facts";
import type * as evidence from "@/domain/evidence/evidence";
import type { Edition } from "@/domain/evidence/evidence";
import type * as words from "@/domain/evidence/vocabulary";
import { type InContext, inContext } from "@/evidence/context";
import { nameInContext, sourceOf } from "@/evidence/references";
import { asOfArgument, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    Edition: InContext<evidence.Edition>;
    EditionLoss: EditionLoss;
    MethodBreak: MethodBreak;
  }
  interface EnumTypes {
    EditionLossKind: words.EditionLossKind;
  }
}

export function defineEdition(builder: Builder): void {
  defineEnum(
    builder,
    "EditionLossKind",
    "What a publisher did to rows that it had given out before.",
    { REMOVED: "It deleted them.", RENAMED: "It gave them other titles." },
  );

  builder.objectType("EditionLoss", {
    description:
      "What a publisher had done to its earlier rows by the day of an edition, and whose figures that moves.",
    fields: (t) => ({
      kind: t.expose("kind", { type: "EditionLossKind", description: "What it did." }),
      note: t.exposeString("note", {
        description: "What was removed or renamed, and when, in a sentence.",
      }),
      caution: t.exposeString("caution", {
        description: "The same as a clause that is to stand beside a figure that it moves.",
      }),
      countries: t.field({
        type: ["CountryCode"],
        description:
          "The countries whose figures it moves, by ISO 3166-1. Empty where it moves those of every country.",
        resolve: ({ countries }) => countries ?? [],
      }),
      titles: t.stringList({
        description:
          "The slugs of the titles whose figures it moves. Empty where it moves those of every title.",
        resolve: ({ titleIds }) => [...(titleIds ?? [])],
      }),
    }),
  });

  builder.objectType("MethodBreak", {
    description: "A year from which on the rows of an edition are of another kind than before.",
    fields: (t) => ({
      year: t.exposeInt("year", { description: "The first calendar year of the new kind." }),
      note: t.exposeString("note", { description: "What changed, in a sentence." }),
    }),
  });

  builder.node("Edition", {
    description:
      "A file or page of one source, as its publisher gave it out on a day. Editions of a source mostly hold the same rows: they never confirm each other, and one of them answers.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description:
          "Stable readable name, shared with no source; it may stand in `EvidenceFilter.sources`.",
        resolve: ({ value }) => value.id,
      }),
      name: t.string({
        description: 'What it is called beside its source, such as "file of 14 May 2023".',
        resolve: ({ value }) => value.name,
      }),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "Where this very file or page can be had; null where no address is held.",
        resolve: ({ value }) => value.url,
      }),
      publishedOn: t.field({
        type: "Date",
        nullable: true,
        description: "Day on which the publisher gave it out; null where not stated.",
        resolve: ({ value }) => value.publishedOn,
      }),
      retrievedOn: t.field({
        type: "Date",
        nullable: true,
        description: "Day on which it was read for Stepwise; null where not recorded.",
        resolve: ({ value }) => value.retrievedOn,
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
      losses: t.field({
        type: ["EditionLoss"],
        description:
          "What the publisher had removed or renamed by then. Empty where nothing is known of it.",
        resolve: ({ value }) => value.losses,
      }),
      breaks: t.field({
        type: ["MethodBreak"],
        description:
          "The years from which on its rows are of another kind, earliest first: no trend is drawn through them. Empty where there is none.",
        resolve: ({ value }) => value.breaks,
      }),
      source: t.field({
        type: "Source",
        description: "The source that it is an edition of.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      recordSet: t.field({
        type: "RecordSet",
        nullable: true,
        description:
          "The data set that its records were read into; null where it states figures only, or its file was not imported.",
        resolve: ({ value, within }) => recordSetOfEdition({ value, within }),
      }),
      salaryCount: t.int({
        description:
          "How many of its salaries are published at `asOf`, withdrawn ones not counted.",
        resolve: ({ value, within }) => within.evidence.salaryCount(value.id, within.scope.asOf),
      }),
      ...versionFields(t),
    }),
  });

  builder.queryField("edition", (t) =>
    t.field({
      type: "Edition",
      nullable: true,
      description:
        "One edition of a source by its slug, withdrawn ones included; null where none of that slug was recorded by `asOf`.",
      args: {
        slug: slugArgument(t.arg, "edition", "aijobs-with-low-pay"),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { slug, asOf }, context) => {
        const within = await context.ask({ asOf });
        const edition = within.evidence.standing("editions", slug, within.scope.asOf);
        return edition && inContext(edition, within);
      },
    }),
  );
}

function recordSetOfEdition({ value, within }: InContext<Edition>) {
  const set = within.evidence.recordSetOf((each) => each.editionId === value.id, within.scope.asOf);
  return set && inContext(set, within);
}
