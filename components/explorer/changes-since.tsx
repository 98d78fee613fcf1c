import Link from "next/link";
import type { ReactNode } from "react";
import { countOf, formatCount, formatDate } from "@/domain/format";
import { groupBy } from "@/domain/group";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ChangesSinceFragment } from "@/graphql/generated/graphql";
import styles from "./changes-since.module.css";

const CHANGES_SINCE = graphql(`
  fragment ChangesSince on EvidenceChangesConnection {
    totalCount
    edges {
      node {
        kind
        thing
        slug
        name
        before
        after
        revision { number at reason }
      }
    }
  }
`);

export type ChangesSinceField = FragmentType<typeof CHANGES_SINCE>;

type Change = ChangesSinceFragment["edges"][number]["node"];

const KIND: Readonly<Record<Change["kind"], string>> = {
  ADDED: "added",
  CORRECTED: "corrected",
  WITHDRAWN: "withdrawn",
  RESTORED: "restored",
};

const HELD_ON: Readonly<Partial<Record<Change["thing"], string>>> = {
  SALARY: "/salaries/",
  SOURCE: "/sources/",
  CAREER_TITLE: "/titles/",
};

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
                <time dateTime={first.at}>{formatDate(first.at.slice(0, 10))}</time>: {first.reason}
              </p>
              <ul className="bullets">
                {entries.map(({ node }) => (
                  <li key={`${node.kind} ${node.thing} ${node.slug}`}>{changeWords(node)}</li>
                ))}
              </ul>
            </li>
          ) : null;
        })}
      </ol>
      {totalCount > edges.length ? (
        <p>
          And {countOf(totalCount - edges.length, "change")} more, which the query{" "}
          <code>changesSince</code> of <code>/api/graphql</code> lists.
        </p>
      ) : null}
    </details>
  );
}

function changeWords({ kind, thing, slug, name, before, after }: Change): ReactNode {
  const folder = HELD_ON[thing];
  return (
    <>
      {folder ? <Link href={`${folder}${slug}`}>{name}</Link> : name}: {KIND[kind]}
      {before !== null && after !== null ? `, from ${before} to ${after}` : null}
    </>
  );
}
