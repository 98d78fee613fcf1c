import Link from "next/link";
import { ActionForm } from "@/components/admin/forms/action-form";
import { doesWords } from "@/components/admin/views/submission-items";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { OpenDraft } from "./draft-page";
import styles from "./draft-page.module.css";
import { changedFields } from "./stated";

const DRAFT_ITEMS = graphql(`
  fragment DraftItems on SubmissionItemConnection {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      node {
        thing
        slug
        action
        summary
        slipReason
        line
        seenVersion
        content { field value }
        standing { content { field value } }
      }
    }
  }
`);

/** The things that have a form of their own, filled with what a draft says of them. */
const EDITED_THINGS = ["SOURCE", "SALARY", "CAREER_TITLE", "CAREER_STEP", "STEP_SUPPORT"];

/** Where readers see a thing, as far as it has a page of its own. */
const PAGES: Readonly<Partial<Record<string, string>>> = {
  SOURCE: "sources",
  SALARY: "salaries",
  CAREER_TITLE: "titles",
};

/** Part of what a draft holds, each thing beside what stands, with the ways to change it. */
export function DraftItems({
  draft: { id, version },
  items,
}: {
  draft: OpenDraft;
  items: FragmentType<typeof DRAFT_ITEMS>;
}) {
  const { edges, totalCount, pageInfo } = readFragment(DRAFT_ITEMS, items);
  const rows = edges.map(({ node }) => node);
  type Item = (typeof rows)[number];
  const base = `/admin/submissions/${id}`;
  const deeds = ({ thing, slug, action, summary, standing }: Item) => (
    <div className={styles.deeds}>
      {standing && PAGES[thing] ? (
        <a href={`/${PAGES[thing]}/${slug}`} aria-label={`Page of: ${summary}`}>
          Page
        </a>
      ) : null}
      {action === "PUT" && EDITED_THINGS.includes(thing) ? (
        <Link
          href={`${base}/edit?thing=${thing}&slug=${slug}`}
          prefetch={false}
          aria-label={`Edit: ${summary}`}
        >
          Edit
        </Link>
      ) : null}
      <ActionForm
        document="removeSubmissionItem"
        fixed={{ submission: { id, version }, thing, slug }}
        submit="Take out"
        quiet
        afterwards={{ say: "It is taken out." }}
        label={`Take out: ${summary}`}
      />
    </div>
  );
  const changes = ({ content, standing, slipReason }: Item) => (
    <>
      {changedFields(standing?.content ?? null, content).map(({ field, before, after }) => (
        <p key={field}>
          {field}: {before || "nothing"} → {after || "nothing"}
        </p>
      ))}
      {slipReason ? <p>Why it is right: {slipReason}</p> : null}
    </>
  );
  return (
    <Section
      id="items"
      heading="Things of the draft"
      layout="above"
      intro={totalCount === 0 ? "Nothing yet." : `${countOf(totalCount, "thing")}.`}
    >
      {rows.length > 0 ? (
        <DataTable
          caption="Things of the draft"
          captionHidden
          rows={rows}
          rowKey={({ thing, slug }) => `${thing} ${slug}`}
          columns={[
            { key: "summary", head: "States", cell: ({ summary }) => summary },
            { key: "does", head: "Does", cell: doesWords },
            { key: "changes", head: "Changes", cell: changes },
            { key: "line", head: "Line", align: "end", cell: ({ line }) => line ?? "" },
            { key: "deeds", head: "Change it", cell: deeds },
          ]}
        />
      ) : null}
      {pageInfo.hasPreviousPage || pageInfo.hasNextPage ? (
        <nav aria-label="Pages of the list" className={styles.pages}>
          {pageInfo.hasPreviousPage ? (
            <Link href={`${base}/check?before=${pageInfo.startCursor}#items`} prefetch={false}>
              Earlier ones
            </Link>
          ) : null}
          {pageInfo.hasNextPage ? (
            <Link href={`${base}/check?after=${pageInfo.endCursor}#items`} prefetch={false}>
              Further ones
            </Link>
          ) : null}
        </nav>
      ) : null}
    </Section>
  );
}
