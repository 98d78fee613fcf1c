import { NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import { methodWords, redistributionWords } from "@/domain/words/enum-labels";
import { countOf, formatCount, formatDate } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SourceListRowFragment } from "@/graphql/generated/graphql";
import styles from "./source-list.module.css";

const SOURCE_LIST_ROW = graphql(`
  fragment SourceListRow on Source {
    slug
    name
    status
    method
    licence
    redistribution
    publishedOn
    retrievedOn
    reviewedOn
    citedOn
    salaryCount
    publisher { slug name }
    citedBy { slug publisher { name } }
    editions { publishedOn }
  }
`);

type Source = SourceListRowFragment;

/** Every source with what a reader needs to judge it. */
export function SourceList({
  sources,
}: {
  sources: readonly FragmentType<typeof SOURCE_LIST_ROW>[];
}) {
  const rows = sources.map((source) => readFragment(SOURCE_LIST_ROW, source));
  if (rows.length === 0) {
    return (
      <>
        <PageHead heading="Sources" />
        <EmptyState heading="No source is held">
          <p>Nothing had been recorded by the day that you asked about.</p>
        </EmptyState>
      </>
    );
  }
  const publishers = new Set(rows.map(({ publisher }) => publisher.slug)).size;
  const stating = rows.filter(({ salaryCount }) => salaryCount > 0).length;
  const secondHand = rows.filter(({ citedBy, salaryCount }) => citedBy && salaryCount > 0).length;
  return (
    <>
      <PageHead heading={heading(rows.length, stating)}>
        <p>
          They come from {countOf(publishers, "publisher")}. {readWhere(stating, secondHand)} What a
          source does not say is written as not stated, and nothing is put in its place.
        </p>
      </PageHead>
      <DataTable
        caption="The sources that Stepwise holds"
        captionHidden
        columns={columns()}
        rows={rows}
        rowKey={(source) => source.slug}
      />
    </>
  );
}

function heading(total: number, stating: number): string {
  const held = total === 1 ? "One source is held" : `${formatCount(total)} sources are held`;
  if (stating === 0) return `${held}, and none states a salary`;
  if (stating === total) return `${held}, and each states salaries`;
  return `${held}, and ${formatCount(stating)} of them ${stating === 1 ? "states" : "state"} salaries`;
}

function readWhere(stating: number, secondHand: number): string {
  if (stating === 0 || secondHand === 0) return "";
  return secondHand === stating
    ? "Every figure was read second hand, in an article that cites its publisher."
    : `The figures of ${countOf(secondHand, "source")} were read second hand, in an article that cites the publisher.`;
}

function columns(): Column<Source>[] {
  return [
    {
      key: "source",
      head: "Source",
      cell: ({ slug, name, publisher, status }) => (
        <>
          <EvidenceLink className={styles.name} href={`/sources/${slug}`}>
            {name}
          </EvidenceLink>
          <span className={styles.under}>
            {publisher.name}
            {status === "WITHDRAWN" ? ", withdrawn" : null}
          </span>
        </>
      ),
    },
    {
      key: "method",
      head: "How its figures were made",
      cell: ({ method, citedBy, salaryCount }) => (
        <>
          {methodWords(method)}
          {citedBy ? (
            <span className={styles.under}>
              {salaryCount > 0 ? "read in" : "named in"}{" "}
              <EvidenceLink href={`/sources/${citedBy.slug}`}>
                a publication of {citedBy.publisher.name}
              </EvidenceLink>
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "licence",
      head: "Licence",
      cell: ({ licence, redistribution }) => (
        <>
          {licence ?? <NotStated />}
          <span className={styles.under}>{redistributionWords(redistribution)}</span>
        </>
      ),
    },
    { key: "dates", head: "Dates", cell: (source) => <Dates source={source} /> },
    {
      key: "salaries",
      head: "Salaries",
      align: "end",
      cell: ({ salaryCount }) => (salaryCount === 0 ? "none" : formatCount(salaryCount)),
    },
  ];
}

function Dates({ source }: { source: Source }) {
  const dates = [
    ["published", source.publishedOn],
    ["cited", source.citedOn],
    ["retrieved", source.retrievedOn],
    ["reviewed", source.reviewedOn],
  ].flatMap(([name, day]) => (day ? [`${name} ${formatDate(day)}`] : []));
  const newest = source.editions[0]?.publishedOn;
  if (newest) {
    dates.unshift(
      source.editions.length === 1
        ? `one edition, of ${formatDate(newest)}`
        : `${countOf(source.editions.length, "edition")}, the newest of ${formatDate(newest)}`,
    );
  }
  if (dates.length === 0) return <NotStated />;
  return (
    <ul className={styles.dates}>
      {dates.map((date) => (
        <li key={date}>{date}</li>
      ))}
    </ul>
  );
}
