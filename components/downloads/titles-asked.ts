import { type Parameters, textOf } from "@/components/ui/parameters";
import { MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { didYouMean } from "@/domain/text/nearest-names";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { heldTitles } from "./held-titles";
import type { TableName } from "./tables";

const TITLE = graphql(`
  query TitleOfDownload($slug: String!, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) { slug name }
  }
`);

/** How many titles one address may name. */
/** What stands in an address for every title. */
const EVERY_TITLE = "all";
/** How much of a slug that is not known is repeated. */
const REPEATED = 60;

export interface HeldTitle {
  readonly slug: string;
  readonly name: string;
}

interface TitlesRead {
  readonly titles: readonly HeldTitle[];
  /** What is wrong, in sentences. */
  readonly problems: readonly string[];
}

/** The titles that an address names, as they were held at a moment; withdrawn ones included. */
export async function readTitles(
  parameters: Parameters,
  table: TableName,
  moment: string,
): Promise<TitlesRead> {
  const known = await heldTitles(moment);
  const steps = table === "steps";
  const slugs = slugsOf(parameters);
  if (!steps && slugs.length === 1 && slugs[0] === EVERY_TITLE) {
    return { titles: known, problems: [] };
  }
  const problem = steps ? endsProblem(parameters, slugs) : countProblem(slugs);
  if (problem) return { titles: [], problems: [problem] };
  const found = await Promise.all(slugs.map((slug) => titleOf(slug, known, moment)));
  return {
    titles: found.filter((title) => title !== null),
    problems: slugs.flatMap((slug, place) =>
      found[place]
        ? []
        : [
            `No title is called “${slug.slice(0, REPEATED)}”.${didYouMean(
              slug,
              known.map((title) => title.slug),
            )}`,
          ],
    ),
  };
}

function slugsOf(parameters: Parameters): string[] {
  const ends = [textOf(parameters.from), textOf(parameters.to)].filter((slug) => slug !== "");
  if (ends.length > 0) return ends;
  const { titles } = parameters;
  return (typeof titles === "string" ? titles : "")
    .split(",")
    .map((slug) => slug.trim())
    .filter((slug) => slug !== "");
}

function endsProblem(parameters: Parameters, slugs: readonly string[]): string | null {
  const twice = textOf(parameters.titles) !== "" && parameters.from !== undefined;
  if (slugs.length === 2 && slugs[0] !== slugs[1] && !twice) return null;
  return "Name the two titles, once: from=data-scientist&to=chief-data-scientist, or titles=data-scientist,chief-data-scientist.";
}

function countProblem(slugs: readonly string[]): string | null {
  if (slugs.length === 0) {
    return "Name titles by slug: titles=data-scientist,data-engineer, or titles=all.";
  }
  if (slugs.length > MOST_TITLES_AT_ONCE) {
    return `${slugs.length} titles are named: at most ${MOST_TITLES_AT_ONCE}, or titles=all.`;
  }
  const again = slugs.find((slug, place) => slugs.indexOf(slug) !== place);
  return again === undefined
    ? null
    : `The title “${again.slice(0, REPEATED)}” is named twice: name it once.`;
}

async function titleOf(slug: string, known: readonly HeldTitle[], moment: string) {
  const held = known.find((title) => title.slug === slug);
  if (held) return held;
  return (await execute(TITLE, { slug, asOf: moment })).careerTitle;
}
