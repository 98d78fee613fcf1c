import { ActionForm } from "@/components/admin/forms/action-form";
import { doesWords, type SeenSubmission } from "@/components/admin/views/submission-items";
import { DataTable } from "@/components/ui/data-table";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ReviewItemFragment } from "@/graphql/generated/graphql";
import styles from "./review.module.css";

const REVIEW_ITEM = graphql(`
  fragment ReviewItem on SubmissionItem {
    thing
    slug
    action
    summary
    seenVersion
    line
    slipReason
    findings
    comments {
      author
      text
      createdAt
    }
    fields {
      label
      before
      after
      isChanged
      link
    }
  }
`);

type Field = ReviewItemFragment["fields"][number];

/** One thing of a submission: its line, and under it all fields, what was found, what was said, and what can be said. */
export function ReviewItem({
  item,
  seen,
  mayComment,
  mayGiveBack,
  isOpen,
}: {
  item: FragmentType<typeof REVIEW_ITEM>;
  seen: SeenSubmission;
  mayComment: boolean;
  mayGiveBack: boolean;
  isOpen: boolean;
}) {
  const read = readFragment(REVIEW_ITEM, item);
  const { thing, slug, summary, line, slipReason, findings, comments, fields } = read;
  const links = fields.filter(({ link }) => link !== null);
  return (
    <article className={styles.item} aria-label={summary}>
      <details open={isOpen}>
        <summary>
          {summary}
          <span className={styles.does}>
            {doesWords(read)}
            {line === null ? "" : `, line ${line}`}
            {comments.length > 0 ? `, remarks: ${comments.length}` : ""}
          </span>
        </summary>
        <FieldTable fields={fields} isNew={read.seenVersion === 0} summary={summary} />
        {links.map(({ label, link }) => (
          <p key={`${label} ${link}`} className="type-ui">
            <a href={link ?? ""} rel="noreferrer" target="_blank">
              Open the {label} in another tab
            </a>
          </p>
        ))}
        <ul className={styles.remarks}>
          {comments.map(({ author, text, createdAt }) => (
            <li key={`${createdAt} ${text}`}>
              {author}, {formatMoment(createdAt)}: {text}
            </li>
          ))}
        </ul>
        {mayComment ? (
          <ActionForm
            document="commentOnItem"
            fixed={{ submissionId: seen.id, thing, slug }}
            fields={[{ name: "text", label: "A remark", required: true }]}
            submit="Leave the remark"
            layout="row"
            quiet
            label={`Remark on: ${summary}`}
          />
        ) : null}
        {mayGiveBack ? (
          <ActionForm
            document="giveBackItems"
            fixed={{ submission: seen, items: [{ thing, slug }] }}
            fields={[
              { name: "items.0.note", label: "What the author should change", required: true },
            ]}
            submit="Give this back"
            layout="row"
            quiet
            label={`Give back: ${summary}`}
          />
        ) : null}
      </details>
      {findings.length > 0 || slipReason ? (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
          {slipReason ? <li>The author says: {slipReason}</li> : null}
        </ul>
      ) : null}
    </article>
  );
}

function FieldTable({
  fields,
  isNew,
  summary,
}: {
  fields: readonly Field[];
  isNew: boolean;
  summary: string;
}) {
  if (fields.length === 0) return null;
  const field = {
    key: "field",
    head: "Field",
    cell: ({ label, isChanged }: Field) =>
      isChanged && !isNew ? <strong>{label}, changed</strong> : label,
  };
  const before = { key: "before", head: "Now", cell: (row: Field) => row.before ?? "not stated" };
  const after = {
    key: "after",
    head: isNew ? "States" : "Then",
    cell: (row: Field) => row.after ?? "not stated",
  };
  return (
    <DataTable
      caption={summary}
      captionHidden
      rows={fields}
      rowKey={({ label }) => label}
      columns={isNew ? [field, after] : [field, before, after]}
    />
  );
}
