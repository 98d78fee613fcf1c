import { titleDistributions } from "@/domain/distributions/distribution";
import { payTrends } from "@/domain/distributions/trend";
import type * as evidence from "@/domain/evidence/evidence";
import type { CareerStep } from "@/domain/evidence/evidence";
import { salariesInScope } from "@/domain/evidence/filter";
import { countriesOfTitle } from "@/domain/evidence/held-countries";
import { publishedAt } from "@/domain/evidence/times";
import { titlePay } from "@/domain/pay/figure";
import {
  allInContext,
  amongBeside,
  type EvidenceContext,
  evidenceFor,
  type InContext,
  inContext,
  inScope,
} from "@/evidence/context";
import {
  asOfArgument,
  nestedAsOfArgument,
  nestedScopeArguments,
  slugArgument,
} from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { pageArguments, pageOf } from "../builder/paging";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerTitle: InContext<evidence.CareerTitle>;
  }
}

export function defineCareerTitle(builder: Builder): void {
  const salaries = builder.connectionObject(
    {
      type: "Salary",
      name: "CareerTitleSalariesConnection",
      description: "A page of the salaries of a career title.",
    },
    { name: "CareerTitleSalariesEdge", description: "A salary in the list of its career title." },
  );

  builder.node("CareerTitle", {
    description: "A node of the progression graph, such as Machine Learning Architect.",
    id: { resolve: ({ value }) => value.id },
    fields: (t) => ({
      slug: t.string({
        description: 'Stable readable name, such as "machine-learning-architect".',
        resolve: ({ value }) => value.id,
      }),
      name: t.string({ description: "The title in words.", resolve: ({ value }) => value.name }),
      summary: t.string({
        description: "What the title is about, in a sentence or two.",
        resolve: ({ value }) => value.summary,
      }),
      aliases: t.stringList({
        description: "Other names under which sources print it. Empty where none is known.",
        resolve: ({ value }) => value.aliases,
      }),
      track: t.field({
        type: "CareerTrack",
        description: "The track that it belongs to.",
        resolve: ({ value }) => value.track,
      }),
      stepsOut: t.field({
        type: ["CareerStep"],
        description: "The published steps that lead from here, by slug.",
        resolve: ({ value, within }) => steps(within, (step) => step.fromTitleId === value.id),
      }),
      stepsIn: t.field({
        type: ["CareerStep"],
        description: "The published steps that lead here, by slug.",
        resolve: ({ value, within }) => steps(within, (step) => step.toTitleId === value.id),
      }),
      pay: t.field({
        type: "TitlePay",
        description: "Its pay, source by source.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, within }, question, { meter }) => {
          const inner = amongBeside(inScope(within, question), [value.id]);
          return meter.after(evidenceFor(inner, [value.id]), (evidence) =>
            inContext(titlePay(evidence, value.id, inner.scope), inner),
          );
        },
      }),
      distributions: t.field({
        type: "TitleDistributions",
        description:
          "How its pay is spread over the records of each data set that holds it; where years of experience are asked for, only records that state them.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, within }, question, { meter }) => {
          const inner = inScope(within, question);
          return meter.after(inner.evidence.recordsOf(value.id), (evidence) =>
            inContext(titleDistributions(evidence, value.id, inner.scope), inner),
          );
        },
      }),
      trends: t.field({
        type: ["PayTrend"],
        description: "Its pay over the years, in each source that states two years or more.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, within }, question, { meter }) => {
          const inner = amongBeside(inScope(within, question), [value.id]);
          return meter.after(evidenceFor(inner, [value.id]), (evidence) =>
            allInContext(payTrends(evidence, value.id, inner.scope), inner),
          );
        },
      }),
      heldCountries: t.field({
        type: ["CountryOfTitle"],
        description:
          "The countries that its salaries are of, whatever the country of the filter: most sources first, then most salaries. Empty where the rest of the filter lets none through.",
        args: {
          where: nestedScopeArguments(t.arg).where,
          asOf: nestedAsOfArgument(t.arg),
        },
        resolve: ({ value, within }, { where, asOf }, { meter }) => {
          const inner = inScope(within, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) =>
            countriesOfTitle(evidence, value.id, inner.scope),
          );
        },
      }),
      occupations: t.field({
        type: ["Occupation"],
        description: "The occupations of classifications that its name was recognised in.",
        resolve: ({ value, within }) =>
          allInContext(
            publishedAt(within.evidence.catalogue.occupations, within.scope.asOf).filter(
              ({ titleId }) => titleId === value.id,
            ),
            within,
          ),
      }),
      salaries: t.field({
        type: salaries,
        description: "Its salaries that are published at `asOf` and pass the filter, by slug.",
        args: {
          ...pageArguments(t.arg),
          where: nestedScopeArguments(t.arg).where,
          asOf: nestedAsOfArgument(t.arg),
        },
        resolve: ({ value, within }, { first, after, where, asOf }, { meter }) => {
          const inner = inScope(within, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) => {
            const found = salariesInScope(evidence, value.id, inner.scope);
            return pageOf("titleSalaries", allInContext(found, inner), { first, after });
          });
        },
      }),
      ...versionFields(t),
    }),
  });

  const titles = builder.connectionObject(
    {
      type: "CareerTitle",
      name: "CareerTitlesConnection",
      description: "A page of career titles.",
    },
    { name: "CareerTitlesEdge", description: "A career title in the list." },
  );

  builder.queryField("careerTitles", (t) =>
    t.field({
      type: titles,
      description:
        "All career titles that are published at `asOf`, withdrawn ones left out, by slug.",
      args: {
        ...pageArguments(t.arg),
        track: t.arg({
          type: "CareerTrack",
          description: "Only titles of this track; null for all.",
        }),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { first, after, track, asOf }, context) => {
        const within = await context.ask({ asOf });
        const published = publishedAt(within.evidence.catalogue.titles, within.scope.asOf);
        const found = published.filter((title) => track == null || title.track === track);
        return pageOf("careerTitles", allInContext(found, within), { first, after });
      },
    }),
  );

  builder.queryField("careerTitle", (t) =>
    t.field({
      type: "CareerTitle",
      nullable: true,
      description:
        "One career title by its slug, withdrawn ones included; null where none of that slug was recorded by `asOf`.",
      args: {
        slug: slugArgument(t.arg, "career title", "data-scientist"),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { slug, asOf }, context) => {
        const within = await context.ask({ asOf });
        const title = within.evidence.standing("titles", slug, within.scope.asOf);
        return title && inContext(title, within);
      },
    }),
  );
}

function steps(
  within: EvidenceContext,
  belongs: (step: CareerStep) => boolean,
): InContext<CareerStep>[] {
  const published = publishedAt(within.evidence.catalogue.steps, within.scope.asOf);
  return allInContext(published.filter(belongs), within);
}
