import type * as evidence from "@/domain/evidence/evidence";
import type { Edition, RecordSet, Source } from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { compareText } from "@/domain/text/lists";
import {
  allInContext,
  type EvidenceContext,
  type InContext,
  inContext,
  inScope,
} from "@/evidence/context";
import { nameInContext, publisherOf, sourceOf } from "@/evidence/references";
import { asOfArgument, nestedAsOfArgument, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageOf } from "../builder/paging";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    Publisher: InContext<evidence.Publisher>;
  }
}

export function definePublisher(builder: Builder): void {
  builder.node("Publisher", {
    description:
      "Who publishes figures: a salary site, a statistics office, the publisher of an article.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description:
          'Stable readable name, such as "glassdoor"; used in `EvidenceFilter.publishers`.',
        resolve: ({ value }) => value.id,
      }),
      name: t.string({
        description: "Name in its own spelling.",
        resolve: ({ value }) => value.name,
      }),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "Its website; null where none is held.",
        resolve: ({ value }) => value.url,
      }),
      sources: t.field({
        type: connectionOf(builder, "Source"),
        description: "Its sources that are published at `asOf`, withdrawn ones left out, by slug.",
        args: { ...pageArguments(t.arg), asOf: nestedAsOfArgument(t.arg) },
        resolve: ({ value, within }, { asOf, ...page }) => {
          const inner = inScope(within, { asOf });
          const all = publishedAt(inner.evidence.catalogue.sources, inner.scope.asOf);
          const own = all.filter((source) => source.publisherId === value.id);
          return pageOf(`publisherSources ${value.id}`, allInContext(own, inner), page);
        },
      }),
    }),
  });
}

declare module "../builder/builder" {
  interface ObjectTypes {
    Source: InContext<evidence.Source>;
  }
}

/** The editions of a source, newest first; those without a date last. */
function editionsOf({ id }: Source, { evidence, scope }: EvidenceContext): Edition[] {
  const own = publishedAt(evidence.catalogue.editions, scope.asOf).filter(
    ({ sourceId }) => sourceId === id,
  );
  const day = ({ publishedOn }: Edition) => publishedOn ?? "";
  return own.sort((a, b) => compareText(day(b), day(a)) || compareText(a.id, b.id));
}

export function defineSource(builder: Builder): void {
  builder.node("Source", {
    description:
      "One publisher's series of figures, with its method, licence and dates. What it does not state is null, never guessed.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description:
          'Stable readable name, such as "guide-glassdoor"; used in `EvidenceFilter.sources`.',
        resolve: ({ value }) => value.id,
      }),
      name: t.string({
        description: "What the series is, with the day as of which it is known where that matters.",
        resolve: ({ value }) => value.name,
      }),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "Where the source as a whole can be read; null where no address is held.",
        resolve: ({ value }) => value.url,
      }),
      author: t.string({
        nullable: true,
        description: "Who wrote it; null where nobody is named.",
        resolve: ({ value }) => value.author,
      }),
      method: t.field({
        type: "SourceMethod",
        description: "How it came by its figures.",
        resolve: ({ value }) => value.method,
      }),
      methodNote: t.string({
        description: "What is known of the method, in a sentence or two.",
        resolve: ({ value }) => value.methodNote,
      }),
      licence: t.string({
        nullable: true,
        description: "Name of the licence as the publisher states it; null where none is stated.",
        resolve: ({ value }) => value.licence,
      }),
      licenceUrl: t.field({
        type: "URL",
        nullable: true,
        description: "Where the licence can be read; null where no address is stated.",
        resolve: ({ value }) => value.licenceUrl,
      }),
      redistribution: t.field({
        type: "Redistribution",
        description: "Whether its rows may be passed on.",
        resolve: ({ value }) => value.redistribution,
      }),
      publishedOn: t.field({
        type: "Date",
        nullable: true,
        description: "Day of publication or of the last update; null where not stated.",
        resolve: ({ value }) => value.publishedOn,
      }),
      retrievedOn: t.field({
        type: "Date",
        nullable: true,
        description: "Day on which it was read for Stepwise; null where not recorded.",
        resolve: ({ value }) => value.retrievedOn,
      }),
      reviewedOn: t.field({
        type: "Date",
        nullable: true,
        description:
          "Day on which somebody last compared it with the original; null where nobody has.",
        resolve: ({ value }) => value.reviewedOn,
      }),
      citedBy: t.field({
        type: "Source",
        nullable: true,
        description:
          "The source in which its figures were read second hand; null where they were read at the publisher.",
        resolve: ({ value, within }) =>
          value.citedById === null ? null : sourceOf(within, value.citedById),
      }),
      citedOn: t.field({
        type: "Date",
        nullable: true,
        description: "Day of the citing source; null where the figures were read at the publisher.",
        resolve: ({ value }) => value.citedOn,
      }),
      partlyBasedOn: t.field({
        type: "Source",
        nullable: true,
        description:
          "Another source that this one is partly based on, so that the two are not independent; null where none is known.",
        resolve: ({ value, within }) =>
          value.partlyBasedOnId === null ? null : sourceOf(within, value.partlyBasedOnId),
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
      publisher: t.field({
        type: "Publisher",
        description: "Who publishes it.",
        resolve: ({ value, within }) => publisherOf(within, value.publisherId),
      }),
      salaryCount: t.int({
        description:
          "How many of its salaries are published at `asOf`, withdrawn ones not counted.",
        resolve: ({ value, within }) => within.evidence.salaryCount(value.id, within.scope.asOf),
      }),
      recordSet: t.field({
        type: "RecordSet",
        nullable: true,
        description:
          "The data set that its records were read from, of several editions that of the latest day; null where it states figures only.",
        resolve: ({ value, within }) => {
          const ofSource = (set: RecordSet) => set.sourceId === value.id;
          const set = within.evidence.recordSetOf(ofSource, within.scope.asOf);
          return set && inContext(set, within);
        },
      }),
      editions: t.field({
        type: ["Edition"],
        description:
          "Its editions that are published at `asOf`, withdrawn ones left out, newest first. Empty where its figures are of no edition.",
        resolve: ({ value, within }) => allInContext(editionsOf(value, within), within),
      }),
      salaries: t.field({
        type: connectionOf(builder, "Salary"),
        description: "Its salaries that are published at `asOf`, withdrawn ones left out, by slug.",
        args: { ...pageArguments(t.arg), asOf: nestedAsOfArgument(t.arg) },
        resolve: ({ value, within }, { asOf, ...page }, { meter }) => {
          const inner = inScope(within, { asOf });
          const read = inner.evidence.salariesOfSource(value.id, inner.scope.asOf);
          return meter.after(read, (own) =>
            pageOf(`sourceSalaries ${value.id}`, allInContext(own, inner), page),
          );
        },
      }),
      ...versionFields(t),
    }),
  });

  builder.queryField("sources", (t) =>
    t.field({
      type: connectionOf(builder, "Source"),
      description: "All sources that are published at `asOf`, withdrawn ones left out, by slug.",
      args: { ...pageArguments(t.arg), asOf: asOfArgument(t.arg) },
      resolve: async (_root, { asOf, ...page }, context) => {
        const within = await context.ask({ asOf });
        const all = publishedAt(within.evidence.catalogue.sources, within.scope.asOf);
        return pageOf("sources", allInContext(all, within), page);
      },
    }),
  );

  builder.queryField("source", (t) =>
    t.field({
      type: "Source",
      nullable: true,
      description:
        "One source by its slug, withdrawn ones included; null where none of that slug was recorded by `asOf`.",
      args: { slug: slugArgument(t.arg, "source", "guide-glassdoor"), asOf: asOfArgument(t.arg) },
      resolve: async (_root, { slug, asOf }, context) => {
        const within = await context.ask({ asOf });
        const source = within.evidence.standing("sources", slug, within.scope.asOf);
        return source && inContext(source, within);
      },
    }),
  );
}
