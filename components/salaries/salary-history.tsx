import { moneyOf } from "@/components/figure/money-field";
import { tracedAmount } from "@/components/figure/traced-salary";
import { type Column, DataTable } from "@/components/ui/data-table";
import { basisWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import { asSentence, formatMoment, formatMoney } from "@/domain/words/format";
import { originClause } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SalaryHistoryFragment } from "@/graphql/generated/graphql";

const SALARY_HISTORY = graphql(`
  fragment SalaryHistory on Salary {
    history {
      version
      money { amount currencyCode }
      period
      ...TracedSalary
      statistic
      basis
      recorded { at reason }
      superseded { at reason }
      withdrawn { at reason }
    }
  }
`);

type Version = SalaryHistoryFragment["history"][number];

const COLUMNS: readonly Column<Version>[] = [
  { key: "version", head: "Version", cell: ({ version }) => `Version ${version}` },
  {
    key: "amount",
    head: "Amount",
    align: "end",
    cell: ({ money, period }) => (
      <span className="nowrap">
        {formatMoney(moneyOf(money))} {periodWords(period)}
      </span>
    ),
  },
  {
    key: "origin",
    head: "Where it comes from",
    cell: (version) => originClause(tracedAmount(version)),
  },
  {
    key: "what",
    head: "Statistic and basis",
    cell: ({ statistic, basis }) => `${statisticWords(statistic)}; ${basisWords(basis)}`,
  },
  {
    key: "recorded",
    head: "Recorded",
    cell: ({ recorded }) => (
      <>
        <time dateTime={recorded.at}>{formatMoment(recorded.at)}</time>:{" "}
        {asSentence(recorded.reason)}
      </>
    ),
  },
  { key: "standing", head: "Status", cell: standing },
];

/** Every version of one salary, newest first, each with the reason why it was recorded. */
export function SalaryHistory({ salary }: { salary: FragmentType<typeof SALARY_HISTORY> }) {
  return (
    <DataTable
      caption="The versions of this salary, newest first"
      captionHidden
      columns={COLUMNS}
      rows={readFragment(SALARY_HISTORY, salary).history}
      rowKey={({ version }) => `${version}`}
      isBare
    />
  );
}

function standing({ superseded, withdrawn }: Version): string {
  const withdrawal = withdrawn
    ? `withdrawn ${formatMoment(withdrawn.at)}: ${asSentence(withdrawn.reason)}`
    : null;
  const successor = superseded
    ? `replaced ${formatMoment(superseded.at)}: ${asSentence(superseded.reason)}`
    : null;
  return [withdrawal, successor].filter((words) => words !== null).join(" Then ") || "in use";
}
