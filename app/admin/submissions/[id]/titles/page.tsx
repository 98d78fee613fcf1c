import type { Metadata } from "next";
import Link from "next/link";
import { GuideEditor, ReferenceEditor } from "@/components/admin/forms/guide-editor";
import { RequirementEditor } from "@/components/admin/forms/requirement-editor";
import { editedStep, StepEditor } from "@/components/admin/forms/step-editor";
import { TitleEditor } from "@/components/admin/forms/title-editor";
import { KNOWN_TITLE } from "@/components/admin/known-things";
import { AdminPage } from "@/components/admin/views/admin-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { Section } from "@/components/ui/section";
import { everyNode } from "@/domain/question/list-pages";
import { QuestionError } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";

export const metadata: Metadata = { title: "Titles of a draft", robots: { index: false } };

const DRAFT = graphql(`
  query TitlesDraft($id: ID!) {
    submission(id: $id) {
      id
      version
      status
      reason
    }
  }
`);

const DRAFTED = graphql(`
  query DraftedThings($id: ID!, $thing: SubmittedThing!, $after: String) {
    submission(id: $id) {
      items(thing: $thing, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { slug action summary } }
      }
    }
  }
`);

const KNOWN_TITLES = graphql(`
  query KnownTitles($after: String) {
    careerTitles(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...KnownTitle } }
    }
  }
`);

const SOURCE_NAMES = graphql(`
  query SourceNames($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

/** The forms of a draft for titles, steps, what sources list, the guide and rates. */
export default async function DraftTitlesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const one = (name: string) => [asked[name] ?? ""].flat()[0] ?? "";
  const path = `/admin/submissions/${id}/titles`;
  const viewer = await signedIn(path);
  const data = await asViewer(DRAFT, { id }).catch(notFoundIsNull);
  if (data?.submission.status !== "DRAFT" || viewer.role === "VIEWER") return notFoundPage();
  const { version, reason } = data.submission;
  const drafted = (thing: "CAREER_TITLE" | "SOURCE") =>
    everyNode(async (after) => (await asViewer(DRAFTED, { id, thing, after })).submission.items);
  const own = await drafted("CAREER_TITLE");
  const seen = { id, version };
  const known = await everyNode(
    async (after) => (await asViewer(KNOWN_TITLES, { after })).careerTitles,
  );
  const titles = known.map((title) => readFragment(KNOWN_TITLE, title));
  const held = await everyNode(async (after) => (await asViewer(SOURCE_NAMES, { after })).sources);
  const choices = withDrafted(titles, own);
  const sources = withDrafted(held, await drafted("SOURCE"));
  const edited = titles.find(({ slug }) => slug === one("title")) ?? null;
  return (
    <AdminPage
      viewer={viewer}
      path={path}
      heading="Titles, steps, the guide and rates"
      lede={
        <>
          For the draft{" "}
          <Link href={`/admin/submissions/${id}`} prefetch={false}>
            {reason}
          </Link>
          , whose page shows what it holds and what readers would be told.
        </>
      }
    >
      <Section id="title" heading="A title" layout="above">
        <TitleEditor
          seen={seen}
          held={edited}
          titles={titles}
          choices={choices}
          isDrafted={own.some(({ slug }) => slug === edited?.slug)}
          printed={one("printed")}
        />
      </Section>
      <Section id="step" heading="A step, and what it rests on" layout="above">
        <StepEditor
          seen={seen}
          titles={titles}
          choices={choices}
          sources={sources}
          edited={editedStep(titles, one("step"), one("support"))}
        />
      </Section>
      <Section id="lists" heading="Skills and duties" layout="above">
        <RequirementEditor seen={seen} choices={choices} sources={sources} />
      </Section>
      <Section id="guide" heading="The guide" layout="above">
        <GuideEditor seen={seen} sources={sources} />
      </Section>
      <Section id="value" heading="A rate, inflation or purchasing power" layout="above">
        <ReferenceEditor seen={seen} sources={sources} />
      </Section>
    </AdminPage>
  );
}

/** What is held and what the draft adds, as choices. */
function withDrafted(
  held: readonly { readonly slug: string; readonly name: string }[],
  drafted: readonly { readonly slug: string; readonly action: string; readonly summary: string }[],
) {
  const added = drafted.filter(
    ({ slug, action }) => action === "PUT" && !held.some((known) => known.slug === slug),
  );
  return [
    ...added.map(({ slug, summary }) => ({ value: slug, label: `${summary} (in this draft)` })),
    ...held.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
}

function notFoundIsNull(error: unknown): null {
  if (error instanceof QuestionError && error.code === "NOT_FOUND") return null;
  throw error;
}
