import { EvidenceLink } from "@/components/request/evidence-link";
import { groupBy } from "@/domain/text/lists";
import { asSentence, countOf, formatCount, formatDate } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { ChangeEntries } from "./change-entries";
import styles from "./changes-since.module.css";

const CHANGES_SINCE = graphql(`
  fragment ChangesSince on EvidenceChangeConnection {
    totalCount
    edges {
      node {
        revision { number at reason }
        ...ChangeEntries
      }
    }
  }
`);

export type ChangesSinceField = FragmentType<typeof CHANGES_SINCE>;

/** What has changed in the evidence since the moment that an old link asks about, with the reasons. */
export function ChangesSince({ changes }: { changes: ChangesSinceField }) {
  const { edges, totalCount } = readFragment(CHANGES_SINCE, changes);
  if (totalCount === 0) return <p>Nothing in the evidence has changed since.</p>;
  const revisions = [...groupBy(edges, ({ node }) => String(node.revision.number)).values()];
  return (
    <details className={styles.changes} open>
      <summary>
        {totalCount === 1 ? "One thing has" : `${formatCount(totalCount)} things have`} changed
        since
      </summary>
      <ol className={styles.revisions}>
        {revisions.map((entries) => {
          const first = entries[0]?.node.revision;
          return first ? (
            <li key={first.number}>
              <p>
                <time dateTime={first.at}>{formatDate(first.at.slice(0, 10))}</time>:{" "}
                {asSentence(first.reason)}
              </p>
              <ul className="bullets">
                <ChangeEntries changes={entries.map(({ node }) => node)} />
              </ul>
            </li>
          ) : null;
        })}
      </ol>
      {totalCount > edges.length ? (
        <p>
          And {countOf(totalCount - edges.length, "change")} more:{" "}
          <EvidenceLink href="/changes">the log of changes</EvidenceLink> has them all.
        </p>
      ) : null}
    </details>
  );
}
