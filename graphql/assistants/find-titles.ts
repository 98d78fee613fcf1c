import { z } from "zod";
import { trackWords } from "@/domain/words/enum-labels";
import { countOf } from "@/domain/words/format";
import { graphql } from "@/graphql/generated";
import { MOMENT, namedText, readAsked } from "./asked";
import { publishedTitles } from "./title-names";
import { defineTool, type ToolContext } from "./tool";

const LIKE_TITLES = graphql(`
  query AssistantLikeTitles($text: String!, $asOf: DateTime) {
    search(text: $text, first: 100, asOf: $asOf) {
      nodes { found { __typename ... on CareerTitle { slug name aliases summary track } } }
    }
  }
`);

/** The titles that some text may mean, as the search of the site finds them. */
async function titlesLike(asking: ToolContext, text: string, asOf: string) {
  const { search } = await asking.execute(LIKE_TITLES, { text, asOf });
  return search.nodes.flatMap(({ found }) => {
    if (found.__typename !== "CareerTitle") return [];
    const { slug, name, aliases, summary, track } = found;
    return [{ slug, name, aliases, summary, track }];
  });
}

const TAKES = {
  text: {
    type: "string",
    description:
      'A job title as people write it, such as "Sr. ML engineer"; "all" for every title.',
  },
  ...MOMENT,
} as const;

export const findTitlesTool = defineTool({
  name: "find_titles",
  title: "Find career titles",
  description:
    "Finds the career titles that Stepwise holds, by name, alias or part of either. Ask it first where you do not know the slug of a title.",
  takes: TAKES,
  needs: ["text"],
  answers: z.object({
    titles: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        track: z.string(),
        summary: z.string(),
        page: z.string(),
      }),
    ),
    asOf: z.string(),
  }),
  async answer(asking, given) {
    const text = namedText(given, "text");
    const { moment } = await readAsked(asking, given, TAKES);
    const held = await publishedTitles(asking, moment);
    const found = text === "all" ? held : await titlesLike(asking, text, moment);
    const titles = found.map((title) => ({
      ...title,
      aliases: [...title.aliases],
      page: new URL(`/titles/${title.slug}`, asking.origin).href,
    }));
    const lines = titles.map(
      ({ slug, name, track, summary }) => `${name} (${slug}), ${trackWords(track)}: ${summary}`,
    );
    const none = `No title is called so. ${countOf(held.length, "title")} are held; text "all" lists them.`;
    return { data: { titles, asOf: moment }, lines: lines.length > 0 ? lines : [none] };
  },
});
