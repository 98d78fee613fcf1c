import { everyNode } from "@/domain/question/list-pages";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { Refusal } from "@/domain/refusal";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const PICTURE_TITLES = graphql(`
  query PictureTitles($after: String, $asOf: DateTime) {
    careerTitles(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

interface NamedTitle {
  readonly slug: string;
  readonly name: string;
}

/** The titles that a picture may be of, as they were held at a moment; null for now. */
export function pictureTitles(asOf: string | null): Promise<NamedTitle[]> {
  return everyNode(async (after) => (await execute(PICTURE_TITLES, { after, asOf })).careerTitles);
}

/** Throws NOT_FOUND where one of these parameters names a title that is not held. */
export function refuseUnknownTitles(
  parameters: Parameters,
  names: readonly string[],
  held: readonly NamedTitle[],
): void {
  const slugs = new Set(held.map(({ slug }) => slug));
  const named = names.flatMap((name) => textOf(parameters[name]).split(","));
  const unknown = named.find((slug) => slug !== "" && !slugs.has(slug));
  if (unknown !== undefined) {
    throw new Refusal("NOT_FOUND", `No title is called “${unknown.slice(0, 60)}”.`);
  }
}

/** Throws BAD_USER_INPUT with what is wrong, where anything is. */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Refusal("BAD_USER_INPUT", problems.join("\n"));
}
