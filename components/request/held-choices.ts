import { cache } from "react";
import type { AskedQuestion } from "@/domain/question/schema";
import { compareText, groupBy } from "@/domain/text/lists";
import { levelWords } from "@/domain/words/enum-labels";
import { countOf, formatCount } from "@/domain/words/format";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { HeldOfFragment } from "@/graphql/generated/graphql";

const HELD_OF = graphql(`
  fragment HeldOf on CareerTitle {
    slug
    heldCountries(where: $where) { code name salaryCount sourceCount largestSampleSize }
    heldLevels(where: $where) { level salaryCount }
  }
`);

const HELD_OF_TITLE = graphql(`
  query HeldOfTitle($slug: String!, $where: EvidenceFilter, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) { ...HeldOf }
  }
`);

const HELD_ON_ROUTE = graphql(`
  query HeldOnRoute($from: String!, $to: String!, $via: [String!], $where: EvidenceFilter, $asOf: DateTime) {
    progression(from: $from, to: $to, via: $via, asOf: $asOf) { titles { ...HeldOf } }
  }
`);

const HELD_ON_MAP = graphql(`
  query HeldOnMap($where: EvidenceFilter, $asOf: DateTime) {
    graph(asOf: $asOf) { titles { ...HeldOf } }
  }
`);

/** The titles that a page shows pay of: by slug, along a route, or all. */
export type TitlesInView =
  | { readonly titles: readonly string[] }
  | { readonly route: { from: string; to: string; via: readonly string[] } }
  | "ALL";

/** Something that can be chosen, as an address writes it, and how much is held of it: "14 figures". */
export interface HeldChoice {
  readonly value: string;
  readonly name: string;
  readonly held: string;
}

/** A country that something is held for. */
interface HeldCountryChoice extends HeldChoice {
  /** The titles that it holds, by slug. */
  readonly titles: readonly string[];
}

/** What is held of the titles of a view, whatever the country (or the level) of the filter. */
export interface HeldChoices {
  /** Those with most first; each leads to a figure. */
  readonly countries: readonly HeldCountryChoice[];
  /** The lowest first. */
  readonly levels: readonly HeldChoice[];
}

/** Where there is nothing to choose. */
export const NOTHING_HELD: HeldChoices = { countries: [], levels: [] };

type Held = FragmentType<typeof HELD_OF>;

/** Asks what is held of the titles of a view under a filter. `least`: how many of the titles a country has to hold. */
export async function heldChoices(
  view: TitlesInView,
  where: Partial<AskedQuestion["where"]>,
  asOf: string | null,
  least: number,
): Promise<HeldChoices> {
  const titles = await titlesHeld(JSON.stringify(view), JSON.stringify(where), asOf);
  const held = titles.map((title) => readFragment(HELD_OF, title));
  return {
    countries: countriesOf(held, least),
    levels: [
      ...groupBy(
        held.flatMap(({ heldLevels }) => heldLevels),
        ({ level }) => level,
      ),
    ].map(([level, found]) => ({
      value: level,
      name: levelWords(level),
      held: countOf(sum(found), "figure"),
    })),
  };
}

/** By texts, because what is kept for the request is found by equal arguments. */
const titlesHeld = cache(
  async (viewText: string, whereText: string, asOf: string | null): Promise<readonly Held[]> => {
    const view: TitlesInView = JSON.parse(viewText);
    const where = JSON.parse(whereText);
    if (view === "ALL") return (await execute(HELD_ON_MAP, { where, asOf })).graph.titles;
    if ("titles" in view) {
      const found = view.titles.map((slug) => execute(HELD_OF_TITLE, { slug, where, asOf }));
      return (await Promise.all(found)).flatMap(({ careerTitle }) => careerTitle ?? []);
    }
    try {
      const { from, to, via } = view.route;
      const answer = await execute(HELD_ON_ROUTE, { from, to, via: [...via], where, asOf });
      return answer.progression.titles;
    } catch (error) {
      // The page says so itself.
      if (error instanceof QuestionError && error.code === "NOT_FOUND") return [];
      throw error;
    }
  },
);

/** The countries that titles are held for: most titles first, then most sources, then the largest samples. */
function countriesOf(titles: readonly HeldOfFragment[], least: number): HeldCountryChoice[] {
  const byCode = groupBy(
    titles.flatMap(({ slug, heldCountries }) => heldCountries.map((held) => ({ ...held, slug }))),
    ({ code }) => code,
  );
  return [...byCode]
    .map(([code, found]) => ({
      code,
      name: found[0]?.name ?? code,
      titles: found.map(({ slug }) => slug),
      salaries: sum(found),
      sources: Math.max(...found.map(({ sourceCount }) => sourceCount)),
      sample: Math.max(...found.map(({ largestSampleSize }) => largestSampleSize ?? 0)),
    }))
    .filter((country) => country.titles.length >= least)
    .sort(
      (a, b) =>
        b.titles.length - a.titles.length ||
        b.sources - a.sources ||
        b.sample - a.sample ||
        b.salaries - a.salaries ||
        compareText(a.code, b.code),
    )
    .map(({ code, name, salaries, titles: slugs }) => ({
      value: code,
      name,
      held: `${countOf(salaries, "figure")}${titles.length > 1 ? ` for ${formatCount(slugs.length)} of ${formatCount(titles.length)} titles` : ""}`,
      titles: slugs,
    }));
}

function sum(found: readonly { readonly salaryCount: number }[]): number {
  return found.reduce((total, { salaryCount }) => total + salaryCount, 0);
}
