import { titleDistributions } from "@/domain/distributions/distribution";
import { payTrends } from "@/domain/distributions/trend";
import type * as evidence from "@/domain/evidence/evidence";
import { countriesOfTitle, levelsOfTitle } from "@/domain/evidence/held-countries";
import { publishedAt, recordedSalaries } from "@/domain/evidence/times";
import { titlePay } from "@/domain/pay/figure";
import { levelsOf } from "@/domain/progression/title-levels";
import { badUserInput } from "@/domain/refusal";
import {
  allInContext,
  amongBeside,
  atMoment,
  evidenceFor,
  type InContext,
  inContext,
  inScope,
} from "@/evidence/context";
import { nameInContext, titleOf } from "@/evidence/references";
import { titleNamed } from "@/evidence/search";
import { asOfArgument, nestedAsOfArgument, nestedScopeArguments } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageOf } from "../builder/paging";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerTitle: InContext<evidence.CareerTitle>;
  }
}

export function defineCareerTitle(builder: Builder): void {
  builder.node("CareerTitle", {
    description: "A node of the progression graph, such as Machine Learning Architect.",
    id: { resolve: nameInContext },
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
      craft: t.field({
        type: "Craft",
        nullable: true,
        description: "The kind of work; null where none is stated.",
        resolve: ({ value }) => value.craft,
      }),
      level: t.field({
        type: "TitleLevel",
        nullable: true,
        description:
          "How far up it is in its craft; null for a title at any level, whose pay is never spread over levels.",
        resolve: ({ value }) => value.level,
      }),
      levelOf: t.field({
        type: "CareerTitle",
        nullable: true,
        description:
          "The title that it is one level of: what a source states of that title at this level is evidence of its pay. Null where it is a title of its own.",
        resolve: ({ value, within }) =>
          value.baseTitleId === null ? null : titleOf(within, value.baseTitleId),
      }),
      levels: t.field({
        type: ["CareerTitle"],
        description: "The published titles that are one level of it, the lowest first.",
        resolve: ({ value, within }) =>
          allInContext(levelsOf(within.evidence.catalogue, value.id, within.scope.asOf), within),
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
      heldLevels: t.field({
        type: ["LevelOfTitle"],
        description:
          "The levels of experience that its salaries name, whatever the level of the filter, the lowest first. Empty where none that the rest of the filter lets through names one.",
        args: {
          where: nestedScopeArguments(t.arg).where,
          asOf: nestedAsOfArgument(t.arg),
        },
        resolve: ({ value, within }, { where, asOf }, { meter }) => {
          const inner = inScope(within, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) =>
            levelsOfTitle(evidence, value.id, inner.scope),
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
            atMoment(within),
          ),
      }),
      salaries: t.field({
        type: connectionOf(builder, "Salary"),
        description:
          "Its salaries that are published at `asOf` and pass the filter, by slug; of a title that is one level of another also those that sources state of that one at this level.",
        args: {
          ...pageArguments(t.arg),
          where: nestedScopeArguments(t.arg).where,
          asOf: nestedAsOfArgument(t.arg),
        },
        resolve: ({ value, within }, { where, asOf, ...page }, { meter }) => {
          const inner = inScope(within, { where, asOf });
          return meter.after(inner.evidence.evidenceOn([value.id]), (evidence) => {
            const found = recordedSalaries(evidence, value.id, inner.scope);
            return pageOf(`titleSalaries ${value.id}`, allInContext(found, atMoment(inner)), page);
          });
        },
      }),
      ...versionFields(t),
    }),
  });

  builder.queryField("careerTitles", (t) =>
    t.field({
      type: connectionOf(builder, "CareerTitle"),
      description:
        "All career titles that are published at `asOf`, withdrawn ones left out, by slug.",
      args: {
        ...pageArguments(t.arg),
        track: t.arg({
          type: "CareerTrack",
          description: "Only titles of this track; null for all.",
        }),
        craft: t.arg({ type: "Craft", description: "Only titles of this craft; null for all." }),
        level: t.arg({
          type: "TitleLevel",
          description: "Only titles of this level; null for all.",
        }),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { track, craft, level, asOf, ...page }, context) => {
        const within = await context.ask({ asOf });
        const published = publishedAt(within.evidence.catalogue.titles, within.scope.asOf);
        const found = published.filter(
          (title) =>
            (track == null || title.track === track) &&
            (craft == null || title.craft === craft) &&
            (level == null || title.level === level),
        );
        return pageOf("careerTitles", allInContext(found, within), page);
      },
    }),
  );

  builder.queryField("careerTitle", (t) =>
    t.field({
      type: "CareerTitle",
      nullable: true,
      description:
        "One career title by its slug, withdrawn ones included, or by what it is called; null where none of that slug was recorded by `asOf`, or no published one is called so for sure. `search` finds what is only near.",
      args: {
        slug: t.arg.string({
          description:
            'The slug of the career title: small letters, digits and hyphens, such as "data-scientist". Either it or `name` is given.',
        }),
        name: t.arg.string({
          description:
            'What it is called: its name, an alias, or a job title that names it for sure, such as "Sr. ML Engineer".',
        }),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { slug, name, asOf }, context) => {
        if ((slug == null) === (name == null)) {
          throw badUserInput("slug", "Give the slug of the title or its name, and not both.");
        }
        const within = await context.ask({ asOf });
        const title =
          slug == null
            ? titleNamed(within, name ?? "")
            : within.evidence.standing("titles", slug, within.scope.asOf);
        return title && inContext(title, within);
      },
    }),
  );
}
