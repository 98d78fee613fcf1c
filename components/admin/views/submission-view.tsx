import type { ReactNode } from "react";
import { SubmissionActions } from "@/components/admin/forms/submission-actions";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AccountRole } from "@/domain/permissions";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { FileAccountView } from "./file-account-view";
import { ReviewLink } from "./review-link";
import { SubmissionItems } from "./submission-items";
import { authorWords, KIND_WORDS, STATUS_WORDS } from "./submission-words";

/** How much is listed here: all of it stands on the page of its review. */
const LISTED = 20;

const SUBMISSION_VIEW = graphql(`
  fragment SubmissionView on Submission {
    id
    version
    kind
    status
    author
    reviewer
    reviewNote
    createdAt
    updatedAt
    revision
    fileName
    fileAccount { ...FileAccount }
    items(first: 100) {
      totalCount
      edges {
        node {
          thing
          slug
          action
          summary
          slipReason
          line
          seenVersion
        }
      }
    }
  }
`);

/** What a submission holds and what can be done with it by whoever looks at it. */
export function SubmissionView({
  submission,
  role,
  needsReason,
  impact,
}: {
  submission: FragmentType<typeof SUBMISSION_VIEW>;
  role: AccountRole;
  needsReason: boolean;
  impact: ReactNode;
}) {
  const read = readFragment(SUBMISSION_VIEW, submission);
  const { id, version, kind, status, author, reviewer, reviewNote, updatedAt, revision } = read;
  const { fileName, fileAccount } = read;
  const seen = { id, version };
  const items = read.items.edges.map(({ node }) => node);
  return (
    <>
      <Facts
        facts={[
          { name: "State", value: STATUS_WORDS[status] },
          { name: "Written by", value: authorWords(author) },
          { name: "How", value: KIND_WORDS[kind] },
          ...(fileName ? [{ name: "File", value: fileName }] : []),
          { name: "Last changed", value: formatMoment(updatedAt) },
          ...(reviewer ? [{ name: "Reviewed by", value: reviewer }] : []),
          ...(reviewNote ? [{ name: "The reviewer says", value: reviewNote }] : []),
          ...(revision ? [{ name: "Published as revision", value: String(revision) }] : []),
        ]}
      />
      {fileAccount ? <FileAccountView account={fileAccount} /> : null}
      <ReviewLink submission={id} />
      <SubmissionItems items={items.slice(0, LISTED)} total={read.items.totalCount} />
      {impact}
      {role === "VIEWER" || (status !== "IN_REVIEW" && status !== "PUBLISHED") ? null : (
        <Section id="actions" heading="What next">
          <SubmissionActions
            seen={seen}
            status={status}
            mayReview={role === "REVIEWER" || role === "ADMINISTRATOR"}
            needsReason={needsReason}
            kind={kind}
          />
        </Section>
      )}
    </>
  );
}
