import { filterOptionsAt } from "@/components/request/filter-options";
import { askedMoment } from "@/components/request/search-params";
import { findResults } from "@/components/search/find-results";
import type { SearchResults } from "@/components/search-box/search-result";
import { textOf } from "@/domain/question/parameters";
import { withQuestion } from "@/domain/question/reader-question";
import { readView } from "@/domain/question/view";
import { taggedResponse } from "@/http/entity-tag";

/** As many as fit the box of the header. */
const MOST = 12;

/** What the box of the header finds, each address with the reader's question in it. */
export async function resultsResponse(request: Request): Promise<Response> {
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const asOf = askedMoment(parameters).instant;
  const { sources } = await filterOptionsAt(asOf);
  const { question } = readView(parameters, sources, ["q"]);
  // A country that the address does not name is nobody's choice.
  const unwritten = parameters.country === undefined ? (question.where.country ?? null) : null;
  const { results, ...rest } = await findResults(textOf(parameters.q), asOf, MOST);
  const answer: SearchResults = {
    results: results.map((result) => ({
      ...result,
      href: withQuestion(result.href, { asOf, question, unwritten }),
    })),
    ...rest,
  };
  const validators = { "cache-control": "public, no-cache" };
  return taggedResponse(request, new TextEncoder().encode(JSON.stringify(answer)), validators, {
    "content-type": "application/json; charset=utf-8",
  });
}
