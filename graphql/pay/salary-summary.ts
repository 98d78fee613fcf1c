import { provenanceUnion } from "@/domain/evidence/provenance";
import {
  SALARY_GROUPINGS,
  type SalaryGrouping,
  type SalarySummary,
  summariseSalaries,
} from "@/domain/pay/salary-summaries";
import { allInContext, type InContext, inContext } from "@/evidence/context";
import { editionOf, sourceOf, titleOf } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { pageArguments, pageByKey } from "../builder/paging";
import { salaryFilterArgument, withSalaries } from "../catalogue/salary-list";

declare module "../builder/builder" {
  interface EnumTypes {
    SalaryGrouping: SalaryGrouping;
  }
  interface ObjectTypes {
    SalarySummary: InContext<SalarySummary>;
  }
}

export function defineSalarySummary(builder: Builder): void {
  defineEnum(
    builder,
    "SalaryGrouping",
    "What salaries are told apart by, where they are summarised.",
    {
      TITLE: "The career title.",
      COUNTRY: "The country.",
      LEVEL: "The level of experience; those that name none are a group.",
      YEAR: "The calendar year of the observation; those of several years, or undated, are a group.",
    },
  );
  builder.objectType("SalarySummary", {
    description:
      "What one source states of one kind: the salaries of one edition, statistic, basis, period and currency, from the lowest to the highest. Nothing of two sources is put together, and nothing is averaged.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that states them.",
        resolve: ({ value, within }) => sourceOf(within, value.example.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition that they are of; null where the source has none.",
        resolve: ({ value: { example }, within }) =>
          example.editionId === null ? null : editionOf(within, example.editionId),
      }),
      title: t.field({
        type: "CareerTitle",
        nullable: true,
        description: "Their title; null where salaries are not told apart by it.",
        resolve: ({ value, within }) =>
          value.titleId === null ? null : titleOf(within, value.titleId),
      }),
      country: t.field({
        type: "CountryCode",
        nullable: true,
        description: "Their country; null where salaries are not told apart by it.",
        resolve: ({ value }) => value.country,
      }),
      level: t.field({
        type: "ExperienceLevel",
        nullable: true,
        description:
          "Their level of experience; null where they name none, or are not told apart by it.",
        resolve: ({ value }) => value.level,
      }),
      year: t.int({
        nullable: true,
        description:
          "The calendar year of their observation; null where it is not one, or they are not told apart by it.",
        resolve: ({ value }) => value.year,
      }),
      statistic: t.field({
        type: "Statistic",
        description: "Which value of a distribution they are.",
        resolve: ({ value }) => value.example.statistic,
      }),
      basis: t.field({
        type: "PayBasis",
        description: "What they include.",
        resolve: ({ value }) => value.example.basis,
      }),
      period: t.field({
        type: "PayPeriod",
        description: "The time that they pay for.",
        resolve: ({ value }) => value.example.period,
      }),
      salaryCount: t.int({
        description: "How many salaries they are.",
        resolve: ({ value }) => value.salaries.length,
      }),
      lowest: t.field({
        type: "Money",
        description: "The lowest of them, in the source's currency.",
        resolve: ({ value }) => value.lowest.value,
      }),
      highest: t.field({
        type: "Money",
        description: "The highest of them; the same as the lowest where there is one.",
        resolve: ({ value }) => value.highest.value,
      }),
      provenance: t.field({
        type: "Provenance",
        description: "Every one of them, and that the ends were taken.",
        resolve: ({ value, within }) =>
          inContext(provenanceUnion([value.lowest.provenance, value.highest.provenance]), within),
      }),
    }),
  });

  builder.queryField("salarySummaries", (t) =>
    t.field({
      type: connectionOf(builder, "SalarySummary"),
      description:
        "The salaries that are published at `asOf` and pass the filter, summarised source by source: one entry for each source, edition, statistic, basis, period and currency, and for each of what else they are told apart by.",
      args: {
        where: salaryFilterArgument(t.arg),
        by: t.arg({
          type: ["SalaryGrouping"],
          defaultValue: [...SALARY_GROUPINGS],
          description: "What they are told apart by besides; [] for nothing.",
        }),
        ...pageArguments(t.arg),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { where, by, asOf, ...page }, context) => {
        const within = await context.ask({ asOf });
        const groupings = SALARY_GROUPINGS.filter((each) =>
          (by ?? SALARY_GROUPINGS).includes(each),
        );
        return withSalaries(within, where, context, (salaries) =>
          pageByKey(
            `salarySummaries ${groupings.join(" ")}`,
            allInContext(
              summariseSalaries(
                salaries.map(({ salary }) => salary),
                groupings,
              ),
              within,
            ),
            ({ value }) => value.key,
            page,
          ),
        );
      },
    }),
  );
}
