import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { countOf, formatCount, listWords } from "@/domain/words/format";

/** How many unknown names a message repeats, and how much of each. */
const NAMES_REPEATED = 4;
const LETTERS_REPEATED = 60;

/** What an address asks to compare. */
export interface AskedTitles {
  /** Slugs of held titles, each once, in the order of `held`: the same titles always answer alike. */
  readonly chosen: readonly string[];
  /** What is wrong, each with what to do; empty where nothing is. */
  readonly problems: readonly string[];
  /** Whether `chosen` can be compared, problems or not. */
  readonly comparable: boolean;
}

/** Reads the `titles` of an address: slugs with commas between. Keeps whatever can be kept. */
export function askedTitles(
  titles: string | undefined,
  held: readonly { readonly slug: string; readonly name: string }[],
): AskedTitles {
  const names = new Map(held.map(({ slug, name }) => [slug, name]));
  const asked = (titles ?? "").split(",").flatMap((slug) => slug.trim().toLowerCase() || []);
  const distinct = [...new Set(asked)];
  const chosen = [...names.keys()].filter((slug) => distinct.includes(slug));
  const unknown = distinct.filter((slug) => !names.has(slug));
  const repeated = chosen.filter((slug) => asked.indexOf(slug) !== asked.lastIndexOf(slug));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  return {
    chosen,
    problems: [
      ...(unknown.length > 0 ? [unknownProblem(unknown)] : []),
      ...(repeated.length > 0
        ? [
            `The address names ${listWords(repeated.map(nameOf))} more than once. Each title is compared once.`,
          ]
        : []),
      ...countProblems(asked.length, chosen.map(nameOf)),
    ],
    comparable: chosen.length >= 1 && chosen.length <= MOST_COMPARED_TITLES,
  };
}

function unknownProblem(unknown: readonly string[]): string {
  const shown = unknown
    .slice(0, NAMES_REPEATED)
    .map((slug) => `“${slug.slice(0, LETTERS_REPEATED)}”`);
  const rest = unknown.length - shown.length;
  const names = listWords(rest > 0 ? [...shown, countOf(rest, "other name")] : shown);
  return unknown.length === 1
    ? `No title is called ${names}. It was left out; choose another from the list.`
    : `No titles are called ${names}. They were left out; choose others from the list.`;
}

function countProblems(asked: number, chosen: readonly string[]): string[] {
  if (asked === 0) return [];
  if (chosen.length === 0) return ["No title is left to compare. Tick one to six in the list."];
  if (chosen.length <= MOST_COMPARED_TITLES) return [];
  const surplus = chosen.length - MOST_COMPARED_TITLES;
  return [
    `${formatCount(chosen.length)} titles are chosen, and ${formatCount(MOST_COMPARED_TITLES)} fit side by side. Untick ${formatCount(surplus)} or more; the others stay ticked.`,
  ];
}
