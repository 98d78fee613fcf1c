import type { Metadata } from "next";
import { RevisionView } from "@/components/changes/revision-view";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { Page } from "@/components/site/page-frame";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const REVISION_PAGE = graphql(`
  query RevisionPage($number: Int!, $after: String) {
    revision(number: $number) {
      ...RevisionView
    }
  }
`);

export const metadata: Metadata = {
  title: "Changes of one revision",
  description: "Everything that one revision added, corrected, withdrew or restored, and why.",
  robots: { index: false },
};

/** All changes of one revision, page by page. */
export default async function RevisionPage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>;
  searchParams: SearchParams;
}) {
  const { number } = await params;
  const parameters = await searchParams;
  await askedQuestion(`/changes/${number}`, parameters);
  const revision = await revisionAt(number, parameters.after);
  if (revision === null) return notFoundPage();
  return (
    <Page>
      <RevisionView revision={revision} />
    </Page>
  );
}

/** One revision; null where there is none of that number, or `after` is no place in it. */
async function revisionAt(number: string, after: string | string[] | undefined) {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null;
  try {
    const variables = { number: Number(number), after: after === undefined ? null : String(after) };
    return (await execute(REVISION_PAGE, variables)).revision;
  } catch (error) {
    if (error instanceof QuestionError && error.code === "BAD_USER_INPUT") return null;
    throw error;
  }
}
