import { everyNode } from "@/domain/question/list-pages";
import { unknownProblem } from "@/domain/question/problems";
import { Refusal } from "@/domain/refusal";
import { nearestNames } from "@/domain/text/nearest-names";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { graphql } from "@/graphql/generated";
import type { ToolContext } from "./tool";

const TITLES = graphql(`
  query AssistantTitles($after: String, $asOf: DateTime) {
    careerTitles(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name aliases summary track } }
    }
  }
`);

/** Every title that is published at a moment. */
export function publishedTitles(asking: ToolContext, asOf: string) {
  return everyNode(async (after) => (await asking.execute(TITLES, { after, asOf })).careerTitles);
}

type Title = Awaited<ReturnType<typeof publishedTitles>>[number];

/** What a slug looks like; anything else is a name. */
const SLUG = /^[a-z0-9-]+$/;

/**
 * The slugs of titles that are named by slug, name or alias. A slug is not looked up: whoever asks about
 * it is told where it is not held. Throws NOT_FOUND, with the nearest slugs, where a name is none.
 */
export async function slugsOf(
  asking: ToolContext,
  written: readonly string[],
  asOf: string,
): Promise<string[]> {
  if (written.every((name) => SLUG.test(name))) return [...written];
  const titles = await publishedTitles(asking, asOf);
  return written.map((name) => (SLUG.test(name) ? name : slugOf(name, titles)));
}

function slugOf(written: string, titles: readonly Title[]): string {
  const named = titles.map((title) => ({ ...title, id: title.slug }));
  const { titleId } = recogniseTitle(written, titleCatalogue(named));
  if (titleId !== null) return titleId;
  const slugs = titles.map(({ slug }) => slug);
  throw new Refusal(
    "NOT_FOUND",
    `${unknownProblem("title", written, slugs)} find_titles looks for one.`,
    {
      suggestions: nearestNames(written, slugs),
    },
  );
}
