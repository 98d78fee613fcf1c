import { EvidenceLink } from "@/components/request/evidence-link";
import { PageHead } from "@/components/ui/page";
import { NO_CHANGE } from "@/domain/changes/told-revision";
import { countOf, formatCount, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import { ChangeEntries } from "./change-entries";
import styles from "./change-log.module.css";
import { EVERY_CHANGE, FeedLinks, type ToldOf } from "./feed-links";

const CHANGE_LOG = graphql(`
  fragment ChangeLog on RevisionConnection {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges {
      node {
        number
        at
        reason
        changes(first: 12, about: $about) {
          totalCount
          edges { node { ...ChangeEntries } }
        }
      }
    }
  }
`);

/** The public log of changes, the newest first: what, when and why. `title`: whose changes alone it lists. */
export function ChangeLog({
  revisions,
  title,
}: {
  revisions: FragmentType<typeof CHANGE_LOG>;
  title: { readonly slug: string; readonly name: string } | null;
}) {
  const { totalCount, pageInfo, edges } = readFragment(CHANGE_LOG, revisions);
  const address = title === null ? "/changes?" : `/changes?title=${title.slug}&`;
  const told: ToldOf =
    title === null
      ? EVERY_CHANGE
      : { subject: { kind: "title", title: title.slug }, names: { [title.slug]: title.name } };
  return (
    <>
      <PageHead
        heading={
          title === null
            ? "Every change of the evidence, with its reason"
            : `What changed for ${title.name}`
        }
      >
        <p>
          {totalCount === 0
            ? "Nothing has been recorded yet."
            : `${totalCount === 1 ? "One revision is recorded" : `${formatCount(totalCount)} revisions are recorded, the newest first`}. Nothing is overwritten: every earlier state can still be read.`}
        </p>
        {title === null ? null : (
          <p>
            <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>, or{" "}
            <EvidenceLink href="/changes">the changes of everything</EvidenceLink>
          </p>
        )}
        <p>
          <FeedLinks told={told} />
        </p>
      </PageHead>
      <RuledList ordered items={edges} itemKey={({ node }) => String(node.number)}>
        {({ node: { number, at, reason, changes } }) => (
          <article id={`revision-${number}`} aria-labelledby={`reason-${number}`}>
            <p className="type-label">
              <time dateTime={at}>{formatMoment(at)}</time>
            </p>
            <h2 id={`reason-${number}`} className={`type-heading ${styles.reason}`}>
              {reason}
            </h2>
            {changes.totalCount === 0 ? (
              <p className="type-ui">{NO_CHANGE}</p>
            ) : (
              <ul className="bullets type-ui">
                <ChangeEntries changes={changes.edges.map(({ node }) => node)} />
              </ul>
            )}
            {changes.totalCount > changes.edges.length ? (
              <p className={`type-note ${styles.more}`}>
                And {countOf(changes.totalCount - changes.edges.length, "change")} more:{" "}
                <EvidenceLink href={`/changes/${number}`}>all of this revision</EvidenceLink>
              </p>
            ) : null}
          </article>
        )}
      </RuledList>
      {pageInfo.hasNextPage || pageInfo.hasPreviousPage ? (
        <nav aria-label="Pages of the log" className={styles.pages}>
          {pageInfo.hasPreviousPage ? (
            <EvidenceLink href={address.slice(0, -1)}>The newest changes</EvidenceLink>
          ) : null}
          {pageInfo.hasNextPage ? (
            <EvidenceLink href={`${address}after=${pageInfo.endCursor}`}>
              Earlier changes
            </EvidenceLink>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
