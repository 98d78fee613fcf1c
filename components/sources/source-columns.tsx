import { NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import type { Column } from "@/components/ui/data-table";
import { methodWords, redistributionWords } from "@/domain/words/enum-labels";
import { countOf, formatDate } from "@/domain/words/format";
import type { SourceListRowFragment as Source } from "@/graphql/generated/graphql";
import styles from "./source-list.module.css";

/** The columns of the list of sources, with how their figures were made where they have any. `observedTo`: the last day that each speaks of, by slug. */
export function sourceListColumns(
  observedTo: ReadonlyMap<string, string>,
  { withMethod }: { withMethod: boolean },
): Column<Source>[] {
  const columns: Column<Source>[] = [
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
    {
      key: "dates",
      head: "Dates",
      cell: (source) => <Dates source={source} observedTo={observedTo.get(source.slug)} />,
    },
  ];
  return columns.filter(({ key }) => withMethod || key !== "method");
}

function Dates({ source, observedTo }: { source: Source; observedTo: string | undefined }) {
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
  if (observedTo) dates.unshift(`pay up to ${formatDate(observedTo)}`);
  if (dates.length === 0) return <NotStated />;
  return (
    <ul className={styles.dates}>
      {dates.map((date) => (
        <li key={date}>{date}</li>
      ))}
    </ul>
  );
}
