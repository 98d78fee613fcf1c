import type { Metadata } from "next";
import { ChangeLog } from "@/components/changes/change-log";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { Problems } from "@/components/ui/page";
import { Page } from "@/components/ui/page-frame";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const CHANGES_PAGE = graphql(`
  query ChangesPage($after: String) {
    revisions(first: 20, after: $after) {
      ...ChangeLog
    }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { after } = await searchParams;
  return {
    title: "Changes",
    description:
      "The public log of changes: what was added, corrected, withdrawn or restored, when and why.",
    alternates: { canonical: "/changes" },
    ...(after === undefined ? {} : { robots: { index: false } }),
  };
}

/** The public log of changes. */
export default async function ChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { problems } = await askedQuestion("/changes", parameters, { own: ["after"] });
  const { after } = parameters;
  const revisions = await pageAfter(after);
  if (revisions === null) return notFoundPage();
  return (
    <Page>
      <Problems sentences={problems} />
      <ChangeLog revisions={revisions} />
    </Page>
  );
}

/** A page of the log; null where `after` is no place in it. */
async function pageAfter(after: string | string[] | undefined) {
  try {
    return (await execute(CHANGES_PAGE, { after: after === undefined ? null : String(after) }))
      .revisions;
  } catch (error) {
    if (error instanceof QuestionError && error.code === "BAD_USER_INPUT") return null;
    throw error;
  }
}
