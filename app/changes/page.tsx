import type { Metadata } from "next";
import { ChangeLog } from "@/components/changes/change-log";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { Page } from "@/components/site/page-frame";
import { Problems } from "@/components/ui/page";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const CHANGES_PAGE = graphql(`
  query ChangesPage($after: String, $about: ChangeSubject, $title: String!, $ofTitle: Boolean!) {
    careerTitle(slug: $title) @include(if: $ofTitle) { slug name }
    revisions(first: 20, after: $after, about: $about) {
      ...ChangeLog
    }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { after, title } = await searchParams;
  return {
    title: "Changes",
    description:
      "The public log of changes: what was added, corrected, withdrawn or restored, when and why.",
    alternates: { canonical: "/changes" },
    ...(after === undefined && title === undefined ? {} : { robots: { index: false } }),
  };
}

/** The public log of changes: of everything, or of one title. */
export default async function ChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { problems } = await askedQuestion("/changes", parameters, { own: ["after", "title"] });
  const slug = parameters.title?.toString() ?? null;
  const log = await logOf(slug, parameters.after?.toString() ?? null);
  if (log === null) return notFoundPage();
  return (
    <Page>
      <Problems sentences={problems} />
      <ChangeLog revisions={log.revisions} title={log.careerTitle ?? null} />
    </Page>
  );
}

/** A page of the log; null where `after` is no place in it, or no such title was ever held. */
async function logOf(title: string | null, after: string | null) {
  try {
    const about = title === null ? null : { title };
    return await execute(CHANGES_PAGE, {
      after,
      about,
      title: title ?? "",
      ofTitle: title !== null,
    });
  } catch (error) {
    if (error instanceof QuestionError && error.code === "BAD_USER_INPUT") return null;
    throw error;
  }
}
