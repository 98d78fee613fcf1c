import {
  type Coverage,
  type SourceCoverage,
  sourceCoverage,
} from "@/domain/distributions/coverage";
import { MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { allInContext, type InContext } from "@/evidence/context";
import { requireCoveredTitles, sourceOf, titleOf } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    Coverage: InContext<Coverage>;
    SourceCoverage: InContext<SourceCoverage>;
  }
}

export function defineCoverage(builder: Builder): void {
  builder.objectType("Coverage", {
    description: "What one source states of one title in the scope of the question.",
    fields: (t) => ({
      title: t.field({
        type: "CareerTitle",
        description: "The title.",
        resolve: ({ value, within }) => titleOf(within, value.titleId),
      }),
      salaryCount: t.int({
        description: "How many salaries it states.",
        resolve: ({ value }) => value.salaries,
      }),
      largestSample: t.int({
        nullable: true,
        description:
          "The most people, adverts or rows that one of them summarises; null where none of them says.",
        resolve: ({ value }) => value.largestSample,
      }),
      latestYear: t.int({
        nullable: true,
        description:
          "The latest calendar year in which one of them was observed; null where no observation is dated.",
        resolve: ({ value }) => value.latestYear,
      }),
    }),
  });

  builder.objectType("SourceCoverage", {
    description: "Which titles one source covers.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      covered: t.field({
        type: ["Coverage"],
        description: "One entry for each title that it covers, in the order of the question.",
        resolve: ({ value, within }) => allInContext(value.covered, within),
      }),
    }),
  });

  builder.queryField("coverage", (t) =>
    t.field({
      type: ["SourceCoverage"],
      description:
        "Which sources cover which titles: one entry for each source that states a salary of one of them in the scope, by slug.",
      args: {
        titles: t.arg.stringList({
          required: true,
          description: `The slugs of the titles, 1 to ${MOST_TITLES_AT_ONCE}, none twice.`,
        }),
        where: t.arg({
          type: "EvidenceFilter",
          description: "Which evidence takes part; null for all of it.",
        }),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { titles, where, asOf }, context) => {
        const within = await context.ask({ where, asOf });
        requireCoveredTitles(within, titles);
        return context.meter.after(within.evidence.evidenceOn(titles), (evidence) =>
          allInContext(sourceCoverage(evidence, titles, within.scope), within),
        );
      },
    }),
  );
}
