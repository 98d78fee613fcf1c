import type { Metadata } from "next";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { findResults } from "@/components/search/find-results";
import { SearchView } from "@/components/search/search-view";
import { SEARCH_PAGE } from "@/components/search-box/search-result";
import { Page } from "@/components/site/page-frame";
import { Problems } from "@/components/ui/page";
import { textOf } from "@/domain/question/parameters";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const text = textOf((await searchParams).q);
  return {
    title: text === "" ? "Search" : `Search: ${text}`,
    description: "Titles, steps, sources, countries and pages of Stepwise by what they are called.",
    alternates: { canonical: SEARCH_PAGE },
    robots: { index: false, follow: true },
  };
}

/** What a text names, without script: the same as in the box of the header. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { asOf, problems } = await askedQuestion(SEARCH_PAGE, parameters, { own: ["q"] });
  const text = textOf(parameters.q);
  return (
    <Page>
      <Problems sentences={problems} />
      <SearchView text={text} found={text === "" ? null : await findResults(text, asOf)} />
    </Page>
  );
}
