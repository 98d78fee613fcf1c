import { publishedAt } from "@/domain/as-of";
import { titleDistributions } from "@/domain/distributions/distribution";
import { payTrends } from "@/domain/distributions/trend";
import type { CareerStep } from "@/domain/evidence";
import { titlePay } from "@/domain/figure";
import { salariesInScope } from "@/domain/filter";
import { countriesOfTitle } from "@/domain/held-countries";
import {
  amongBeside,
  evidenceFor,
  type Frame,
  type Framed,
  framed,
  framedAll,
  narrow,
} from "@/evidence/context";
import { asOfArgument, nestedAsOfArgument, nestedScopeArguments, slugArgument } from "../arguments";
import type { Builder } from "../builder";
import { pageArguments, pageOf } from "../paging";
import { versionFields } from "./versioned";

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
        resolve: ({ value, frame }) => steps(frame, (step) => step.fromTitleId === value.id),
      }),
      stepsIn: t.field({
        type: ["CareerStep"],
        description: "The published steps that lead here, by slug.",
        resolve: ({ value, frame }) => steps(frame, (step) => step.toTitleId === value.id),
      }),
      pay: t.field({
        type: "TitlePay",
        description: "Its pay, source by source.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, frame }, question, { meter }) => {
          const inner = amongBeside(narrow(frame, question), [value.id]);
          return meter.after(evidenceFor(inner, [value.id]), (evidence) =>
            framed(titlePay(evidence, value.id, inner.scope), inner),
          );
        },
      }),
      distributions: t.field({
        type: "TitleDistributions",
        description:
          "How its pay is spread over the records of each data set that holds it; where years of experience are asked for, only records that state them.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, frame }, question, { meter }) => {
          const inner = narrow(frame, question);
          return meter.after(inner.evidence.recordsOf(value.id), (evidence) =>
            framed(titleDistributions(evidence, value.id, inner.scope), inner),
          );
        },
      }),
      trends: t.field({
        type: ["PayTrend"],
        description: "Its pay over the years, in each source that states two years or more.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, frame }, question, { meter }) => {
          const inner = amongBeside(narrow(frame, question), [value.id]);
          return meter.after(evidenceFor(inner, [value.id]), (evidence) =>
            framedAll(payTrends(evidence, value.id, inner.scope), inner),
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
        resolve: ({ value, frame }, { where, asOf }, { meter }) => {
          const inner = narrow(frame, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) =>
            countriesOfTitle(evidence, value.id, inner.scope),
          );
        },
      }),
      occupations: t.field({
        type: ["Occupation"],
        description: "The occupations of classifications that its name was recognised in.",
        resolve: ({ value, frame }) =>
          framedAll(
            publishedAt(frame.evidence.catalogue.occupations, frame.scope.asOf).filter(
              ({ titleId }) => titleId === value.id,
            ),
            frame,
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
        resolve: ({ value, frame }, { first, after, where, asOf }, { meter }) => {
          const inner = narrow(frame, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) => {
            const found = salariesInScope(evidence, value.id, inner.scope);
            return pageOf("titleSalaries", framedAll(found, inner), { first, after });
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
        const frame = await context.ask({ asOf });
        const published = publishedAt(frame.evidence.catalogue.titles, frame.scope.asOf);
        const found = published.filter((title) => track == null || title.track === track);
        return pageOf("careerTitles", framedAll(found, frame), { first, after });
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
        const frame = await context.ask({ asOf });
        const title = frame.evidence.title(slug, frame.scope.asOf);
        return title && framed(title, frame);
      },
    }),
  );
}

function steps(frame: Frame, belongs: (step: CareerStep) => boolean): Framed<CareerStep>[] {
  const published = publishedAt(frame.evidence.catalogue.steps, frame.scope.asOf);
  return framedAll(published.filter(belongs), frame);
}
