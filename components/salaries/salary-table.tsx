import { NotStated } from "@/components/figure/missing-mark";
import { moneyOf } from "@/components/figure/money-field";
import { observedWords } from "@/components/figure/observed-words";
import { tracedAmount } from "@/components/figure/traced-salary";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { basisWords, countryName, periodWords, statisticWords } from "@/domain/words/enum-labels";
import { formatMoney } from "@/domain/words/format";
import { originClause } from "@/domain/words/origin-words";
import { experienceWords } from "@/domain/words/salary-words";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SalaryRowFragment } from "@/graphql/generated/graphql";
import styles from "./salary-table.module.css";

const SALARY_ROW = graphql(`
  fragment SalaryRow on Salary {
    slug
    money { amount currencyCode }
    period
    statistic
    basis
    country
    place
    experiencePrinted
    minYears
    maxYears
    level
    sampleSize
    observedFrom
    observedTo
    status
    source { slug method publisher { name } }
    title { slug name }
    edition { name }
    ...TracedSalary
  }
`);

/** Salaries as they are recorded, each with where it comes from, leading to its own page. */
export function SalaryTable({
  caption,
  salaries,
  headedBy,
}: {
  caption: string;
  salaries: readonly FragmentType<typeof SALARY_ROW>[];
  /** What the rows differ in: the source on the page of a title, the title on the page of a source. */
  headedBy: "source" | "title";
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[headedBy === "source" ? sourceColumn() : titleColumn(), ...columns()]}
      rows={salaries.map((salary) => readFragment(SALARY_ROW, salary))}
      rowKey={(row) => row.slug}
    />
  );
}

function sourceColumn(): Column<SalaryRowFragment> {
  return {
    key: "source",
    head: "Source",
    cell: ({ source, edition }) => (
      <>
        <EvidenceLink href={`/sources/${source.slug}`}>{source.publisher.name}</EvidenceLink>
        {edition ? <span className={styles.under}>{edition.name}</span> : null}
      </>
    ),
  };
}

function titleColumn(): Column<SalaryRowFragment> {
  return {
    key: "title",
    head: "Title",
    cell: ({ title }) => <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>,
  };
}

function columns(): Column<SalaryRowFragment>[] {
  return [
    {
      key: "pay",
      head: "Pay",
      align: "end",
      cell: (row) => {
        const { slug, money, period, status, title, source } = row;
        return (
          <>
            <EvidenceLink className="nowrap" href={`/salaries/${slug}`}>
              {formatMoney(moneyOf(money))} {periodWords(period)}
              <span className="heard">
                , {title.name}, {source.publisher.name}
              </span>
            </EvidenceLink>
            <span className={styles.under}>
              {originClause(tracedAmount(row))}
              {status === "WITHDRAWN" ? ", withdrawn" : null}
            </span>
          </>
        );
      },
    },
    {
      key: "what",
      head: "What it is",
      cell: ({ statistic, basis }) => (
        <>
          {statisticWords(statistic)}
          <span className={styles.under}>{basisWords(basis)}</span>
        </>
      ),
    },
    {
      key: "where",
      head: "Where",
      cell: ({ country, place }) =>
        place ? `${place}, ${countryName(country)}` : countryName(country),
    },
    { key: "experience", head: "Experience", cell: (row) => stated(experienceWords(row)) },
    {
      key: "people",
      head: "Counted",
      align: "end",
      cell: ({ sampleSize, source }) => stated(sampleWords(sampleSize, source.method)),
    },
    {
      key: "observed",
      head: "Observed",
      cell: ({ observedFrom, observedTo }) => stated(observedWords(observedFrom, observedTo)),
    },
  ];
}

function stated(words: string | null) {
  return words ?? <NotStated />;
}
