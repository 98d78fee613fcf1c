import type { Metadata } from "next";
import Link from "next/link";
import { BeginDraft } from "@/components/admin/forms/begin-draft";
import { AdminPage } from "@/components/admin/views/admin-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { cutWords } from "@/components/ui/cut-words";
import { Section } from "@/components/ui/section";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Titles and steps", robots: { index: false } };

const DRAFTS = graphql(`
  query TitleDrafts {
    submissions(statuses: [DRAFT], first: 100) {
      totalCount
      nodes { id reason author mayChange }
    }
  }
`);

/** Where titles, steps, the guide and rates are changed: in a draft, a new one or one that there is. */
export default async function TitlesPage() {
  const viewer = await signedIn("/admin/titles");
  const { submissions } = await asViewer(DRAFTS, {});
  const drafts = submissions.nodes.filter(({ mayChange }) => mayChange);
  return (
    <AdminPage
      viewer={viewer}
      path="/admin/titles"
      heading="Titles and steps"
      lede="Titles with their other names, the steps between them with what they rest on, what sources list for them, the guide’s questions and programmes, and rates. All of it is put into a draft, and nothing is seen before somebody else publishes it."
    >
      {viewer.role === "VIEWER" ? null : (
        <Section id="begin" heading="Begin">
          <BeginDraft page="titles" />
        </Section>
      )}
      <Section
        id="drafts"
        heading="In a draft that there is"
        intro={cutWords(submissions.nodes.length, submissions.totalCount)}
      >
        {drafts.length === 0 ? (
          <p className="type-ui">There is no draft that you may change.</p>
        ) : (
          <ul className="type-ui bullets">
            {drafts.map(({ id, reason, author }) => (
              <li key={id}>
                <Link href={`/admin/submissions/${id}/titles`} prefetch={false}>
                  {reason}
                </Link>
                {author ? `, by ${author}` : ""}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="queue" heading="Printed titles that nobody has placed">
        <p className="type-ui">
          <Link href="/admin/data#titles">The titles of data sets that are not recognised</Link>{" "}
          become another name of a title, or a title of their own.
        </p>
      </Section>
    </AdminPage>
  );
}
