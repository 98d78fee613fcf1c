import Link from "next/link";
import type { ReactNode } from "react";
import { BeginDraft } from "@/components/admin/forms/begin-draft";
import { cutWords } from "@/components/ui/cut-words";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { authorWords, KIND_WORDS, stateWords } from "./submission-words";

const WORK_LIST = graphql(`
  fragment WorkList on SubmissionConnection {
    totalCount
    edges {
      node {
        id
        reason
        kind
        status
        reviewNote
        author
        updatedAt
      }
    }
  }
`);

type List = FragmentType<typeof WORK_LIST>;

/** What waits, what is being written, and what was done lately. */
export function WorkView({
  review,
  own,
  drafts,
  past,
  reports,
  unrecognised,
  mayWrite,
  children,
}: {
  review: List;
  /** Drafts of whoever looks. */
  own: List;
  drafts: List;
  past: List;
  reports: number;
  /** How many printed titles name no held title. */
  unrecognised: number;
  mayWrite: boolean;
  /** What happened, and what to look for. */
  children: ReactNode;
}) {
  return (
    <>
      {reports > 0 ? (
        <p className="type-ui">
          <Link href="/admin/reports">{countOf(reports, "report")} of readers</Link> to look at.
        </p>
      ) : null}
      {unrecognised > 0 ? (
        <p className="type-ui">
          <Link href="/admin/data">{countOf(unrecognised, "printed title")}</Link> not recognised.
        </p>
      ) : null}
      {mayWrite ? (
        <Section
          id="begin"
          heading="Begin"
          intro="A draft collects what belongs together: a source with its salaries, a correction, a file. Readers see nothing of it before it is published."
        >
          <BeginDraft page="source" />
        </Section>
      ) : null}
      <Part id="review" heading="Waiting for a reviewer" list={review} none="Nothing waits." />
      <Part id="own" heading="Your drafts" list={own} none="You have no draft." />
      {children}
      <Part id="drafts" heading="All drafts" list={drafts} none="Nobody has a draft." />
      <Part
        id="past"
        heading="Done lately"
        list={past}
        none="Nothing has been published here yet."
      />
    </>
  );
}

function Part({
  id,
  heading,
  list,
  none,
}: {
  id: string;
  heading: string;
  list: List;
  none: string;
}) {
  const { edges, totalCount } = readFragment(WORK_LIST, list);
  const rows = edges.map(({ node }) => node);
  return (
    <Section id={id} heading={heading} layout="above" intro={cutWords(rows.length, totalCount)}>
      {rows.length === 0 ? (
        <p className="type-ui">{none}</p>
      ) : (
        <DataTable
          caption={heading}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "reason",
              head: "What and why",
              cell: (row) => (
                <Link href={`/admin/submissions/${row.id}`} prefetch={false}>
                  {row.reason}
                </Link>
              ),
            },
            { key: "author", head: "Written by", cell: ({ author }) => authorWords(author) },
            { key: "kind", head: "How", cell: ({ kind }) => KIND_WORDS[kind] },
            {
              key: "status",
              head: "State",
              cell: ({ status, reviewNote }) => stateWords(status, reviewNote),
            },
            { key: "at", head: "Last changed", cell: ({ updatedAt }) => formatMoment(updatedAt) },
          ]}
        />
      )}
    </Section>
  );
}
