import {
  FIRST_YEAR,
  LAST_YEAR,
  MOST_FILTER_SLUGS,
  MOST_YEARS_OF_EXPERIENCE,
} from "@/domain/limits";
import { listSalaries, type OrderedSalary, type SalaryOrderField } from "@/domain/pay/salary-list";
import { type EvidenceContext, inContext } from "@/evidence/context";
import { checkSalaryFilter, type SalaryFilterInput } from "@/evidence/question-check";
import { asOfArgument } from "../builder/arguments";
import type { ArgumentBuilder, Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { pageArguments, pageOfOrdered, type SortDirection } from "../builder/paging";
import type { GraphQLContext } from "../request/context";

interface SalaryOrder {
  readonly field: SalaryOrderField;
  readonly direction?: SortDirection | null | undefined;
}

declare module "../builder/builder" {
  interface EnumTypes {
    SalaryOrderField: SalaryOrderField;
    OrderDirection: SortDirection;
  }
  interface InputTypes {
    SalaryFilter: SalaryFilterInput;
    SalaryOrder: SalaryOrder;
  }
}

/** `where` for a field that lists or summarises salaries. */
export function salaryFilterArgument(t: ArgumentBuilder) {
  return t({ type: "SalaryFilter", description: "Which salaries take part; null for all." });
}

/** Works on the salaries that pass a filter, of whatever title, source and edition, in an order; by slug where none is given. */
export async function withSalaries<T>(
  within: EvidenceContext,
  filter: SalaryFilterInput | null | undefined,
  { meter }: GraphQLContext,
  work: (salaries: readonly OrderedSalary[]) => T,
  order?: SalaryOrderField,
): Promise<T> {
  const { evidence, scope } = within;
  const where = checkSalaryFilter(filter ?? {}, evidence, scope.asOf);
  const titles = where.titles ?? [...new Set(evidence.catalogue.titles.map(({ id }) => id))];
  return meter.after(evidence.evidenceOn(titles), (held) =>
    work(listSalaries(held, where, scope.asOf, order)),
  );
}

export function defineSalaryList(builder: Builder): void {
  defineFilter(builder);
  defineEnum(builder, "SalaryOrderField", "What a list of salaries is ordered by.", {
    SLUG: "The slug.",
    AMOUNT:
      "The amount, those of one currency and period together: amounts of unlike ones have no order.",
    OBSERVED: "The last day of the observation; salaries that state none before all others.",
    SAMPLE_SIZE:
      "How many people, adverts or rows it summarises; those that do not say before all others.",
    RECORDED: "The revision that recorded it.",
  });
  defineEnum(builder, "OrderDirection", "Which end of an order comes first.", {
    ASC: "The least, the earliest, or what comes first in the alphabet.",
    DESC: "The other way round.",
  });
  builder.inputType("SalaryOrder", {
    description: "How a list of salaries is ordered; of equals by slug.",
    fields: (t) => ({
      field: t.field({
        type: "SalaryOrderField",
        required: true,
        description: "What it is ordered by.",
      }),
      direction: t.field({
        type: "OrderDirection",
        defaultValue: "ASC",
        description: "Which end comes first.",
      }),
    }),
  });

  builder.queryField("salaries", (t) =>
    t.field({
      type: connectionOf(builder, "Salary"),
      description:
        "All salaries that are published at `asOf` and pass the filter, of all titles and sources, editions that do not answer included. As sources state them: nothing is chosen, converted or put together.",
      args: {
        where: salaryFilterArgument(t.arg),
        orderBy: t.arg({ type: "SalaryOrder", description: "Their order; null for by slug." }),
        ...pageArguments(t.arg),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { where, orderBy, asOf, ...page }, context) => {
        const within = await context.ask({ asOf });
        const field = orderBy?.field ?? "SLUG";
        const direction = orderBy?.direction ?? "ASC";
        const pageIn = (salaries: readonly OrderedSalary[]) =>
          pageOfOrdered(
            `salaries ${field} ${direction}`,
            direction === "ASC" ? salaries : salaries.toReversed(),
            ({ salary }) => inContext(salary, within),
            page,
            direction,
          );
        return withSalaries(within, where, context, pageIn, field);
      },
    }),
  );
}

function defineFilter(builder: Builder): void {
  const slugs = (of: string) => `${of}, by slug; at most ${MOST_FILTER_SLUGS}.`;
  builder.inputType("SalaryFilter", {
    description:
      "Which salaries a list shows. Parts that are absent or null do not filter; of a list one value has to hold, and an empty one lets none through; all parts have to hold together. A salary that does not state what a part asks about is left out. A part that names what is not held is refused with BAD_USER_INPUT.",
    fields: (t) => ({
      titles: t.stringList({ description: slugs("Only salaries of these titles") }),
      countries: t.field({
        type: ["CountryCode"],
        description: "Only salaries of these countries, by ISO 3166-1.",
      }),
      levels: t.field({
        type: ["ExperienceLevel"],
        description: "Only salaries that name one of these levels of experience.",
      }),
      bases: t.field({ type: ["PayBasis"], description: "Only salaries on these pay bases." }),
      statistics: t.field({
        type: ["Statistic"],
        description: "Only salaries that are these values of a distribution.",
      }),
      sources: t.stringList({
        description: slugs("Only salaries of these sources or editions of sources"),
      }),
      excludeSources: t.stringList({
        description: slugs("All salaries but those of these sources or editions of sources"),
      }),
      publishers: t.stringList({ description: slugs("Only salaries of these publishers") }),
      minYears: t.int({
        description: `Only salaries for experience that reaches at least so many whole years, 0 to ${MOST_YEARS_OF_EXPERIENCE}.`,
      }),
      maxYears: t.int({
        description: `Only salaries for experience that begins at no more than so many whole years, 0 to ${MOST_YEARS_OF_EXPERIENCE}, and not below \`minYears\`.`,
      }),
      fromYear: t.int({
        description: `Only salaries observed in this calendar year or later, ${FIRST_YEAR} to ${LAST_YEAR}.`,
      }),
      toYear: t.int({
        description: `Only salaries observed in this calendar year or earlier, ${FIRST_YEAR} to ${LAST_YEAR}, and not before \`fromYear\`.`,
      }),
    }),
  });
}
