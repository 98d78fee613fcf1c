import { EvidenceLink } from "@/components/request/evidence-link";
import { PageHead } from "@/components/ui/page";
import { NO_CHANGE } from "@/domain/changes/told-revision";
import { countOf, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { ChangeEntry } from "./change-entry";
import styles from "./change-log.module.css";

const REVISION_VIEW = graphql(`
  fragment RevisionView on Revision {
    number
    at
    reason
    changes(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { node { kind thing slug ...ChangeEntry } }
    }
  }
`);

/** What one revision changed, a hundred things at a time. */
export function RevisionView({ revision }: { revision: FragmentType<typeof REVISION_VIEW> }) {
  const { number, at, reason, changes } = readFragment(REVISION_VIEW, revision);
  const { edges, pageInfo, totalCount } = changes;
  return (
    <>
      <PageHead kicker={<time dateTime={at}>{formatMoment(at)}</time>} heading={reason}>
        <p>{totalCount === 0 ? NO_CHANGE : `It made ${countOf(totalCount, "change")}.`}</p>
      </PageHead>
      <ul className="bullets type-ui">
        {edges.map(({ node }) => (
          <li key={`${node.kind} ${node.thing} ${node.slug}`}>
            <ChangeEntry change={node} />
          </li>
        ))}
      </ul>
      <nav aria-label="Pages of the revision" className={styles.pages}>
        <EvidenceLink href="/changes">The log of changes</EvidenceLink>
        {pageInfo.hasPreviousPage ? (
          <EvidenceLink href={`/changes/${number}`}>Its first changes</EvidenceLink>
        ) : null}
        {pageInfo.hasNextPage ? (
          <EvidenceLink href={`/changes/${number}?after=${pageInfo.endCursor}`}>
            More of its changes
          </EvidenceLink>
        ) : null}
      </nav>
    </>
  );
}
