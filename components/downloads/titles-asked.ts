import type { z } from "zod";
import { MOST_ROUTE_MOVES, MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { EVERY_TITLE } from "@/domain/question/address-parameters";
import { endsSchema, titlesSchema } from "@/domain/question/arguments";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { unknownProblem } from "@/domain/question/problems";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { heldTitles } from "./held-titles";
import type { TableName } from "./tables";

const TITLE = graphql(`
  query TitleOfDownload($slug: String!, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) { slug name }
  }
`);

const TITLES = titlesSchema(MOST_TITLES_AT_ONCE);
const ROUTE = titlesSchema(MOST_ROUTE_MOVES + 1);

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
  const held = known.map(({ slug }) => slug);
  return {
    titles: found.filter((title) => title !== null),
    problems: slugs.flatMap((slug, place) =>
      found[place] ? [] : [unknownProblem("title", slug, held)],
    ),
  };
}

function slugsOf(parameters: Parameters): string[] {
  const ends = [textOf(parameters.from), textOf(parameters.to)].filter((slug) => slug !== "");
  if (ends.length === 0) return listed(parameters.titles);
  return [...ends.slice(0, 1), ...listed(parameters.via), ...ends.slice(1)];
}

function listed(text: Parameters[string]): string[] {
  return (typeof text === "string" ? text : "")
    .split(",")
    .map((slug) => slug.trim())
    .filter((slug) => slug !== "");
}

function endsProblem(parameters: Parameters, slugs: readonly string[]): string | null {
  const twice = textOf(parameters.titles) !== "" && parameters.from !== undefined;
  const isRoute = textOf(parameters.via) !== "" && textOf(parameters.to) !== "" && !twice;
  if (isRoute && slugs.length > 2) return firstProblem(ROUTE, slugs);
  const [from, to] = slugs;
  if (slugs.length === 2 && !twice && parameters.via === undefined) {
    return firstProblem(endsSchema, { from, to });
  }
  return "Name the two titles, once: from=data-scientist&to=chief-data-scientist, or titles=data-scientist,chief-data-scientist; and what to pass between them by via.";
}

function countProblem(slugs: readonly string[]): string | null {
  const problem = firstProblem(TITLES, slugs);
  const isCount = slugs.length === 0 || slugs.length > MOST_TITLES_AT_ONCE;
  return isCount ? `${problem} Write titles=${EVERY_TITLE} for every one.` : problem;
}

function firstProblem(schema: z.ZodType, value: unknown): string | null {
  return schema.safeParse(value).error?.issues[0]?.message ?? null;
}

async function titleOf(slug: string, known: readonly HeldTitle[], moment: string) {
  const held = known.find((title) => title.slug === slug);
  if (held) return held;
  return (await execute(TITLE, { slug, asOf: moment })).careerTitle;
}
