import { everyNode } from "@/domain/question/list-pages";
import { compareText } from "@/domain/text/lists";
import { graphql } from "@/graphql/generated";
import type { SubmittedThing } from "@/graphql/generated/graphql";
import { asViewer } from "./as-viewer";

const DRAFTED_THINGS = graphql(`
  query DraftedThings($id: ID!, $thing: SubmittedThing!, $after: String) {
    submission(id: $id) {
      items(thing: $thing, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { slug action summary } }
      }
    }
  }
`);

const SOURCE_NAMES = graphql(`
  query SourceNames($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

const PUBLISHER_NAMES = graphql(`
  query PublisherNames($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { publisher { name } } }
    }
  }
`);

const TITLE_NAMES = graphql(`
  query TitleNames($after: String) {
    careerTitles(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** A choice of a list: the slug, and the name that is read. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** All that a draft does to things of one kind. */
export function draftedThings(id: string, thing: SubmittedThing) {
  return everyNode(
    async (after) => (await asViewer(DRAFTED_THINGS, { id, thing, after })).submission.items,
  );
}

/** The sources that a draft may name: those that it adds, and those that are held. */
export async function sourceChoices(id: string): Promise<Choice[]> {
  const held = await everyNode(async (after) => (await asViewer(SOURCE_NAMES, { after })).sources);
  return withDrafted(held, await draftedThings(id, "SOURCE"));
}

/** The publishers that are held, by name and in order. */
export async function publisherNames(): Promise<string[]> {
  const sources = await everyNode(
    async (after) => (await asViewer(PUBLISHER_NAMES, { after })).sources,
  );
  return [...new Set(sources.map(({ publisher }) => publisher.name))].sort(compareText);
}

/** The titles that a draft may name: those that it adds, and those that are held. */
export async function titleChoices(id: string): Promise<Choice[]> {
  const held = await everyNode(
    async (after) => (await asViewer(TITLE_NAMES, { after })).careerTitles,
  );
  return withDrafted(held, await draftedThings(id, "CAREER_TITLE"));
}

/** What is held and what a draft adds, as choices. */
export function withDrafted(
  held: readonly Named[],
  drafted: readonly { readonly slug: string; readonly action: string; readonly summary: string }[],
): Choice[] {
  const added = drafted.filter(
    ({ slug, action }) => action === "PUT" && !held.some((known) => known.slug === slug),
  );
  return [
    ...added.map(({ slug, summary }) => ({ value: slug, label: `${summary} (in this draft)` })),
    ...held.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
}
