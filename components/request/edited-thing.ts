import {
  type EditedThing,
  type Stated,
  statedOf,
  type ThingToEdit,
} from "@/components/admin/draft/stated";
import { everyNode } from "@/domain/question/list-pages";
import { graphql } from "@/graphql/generated";
import type { SubmittedThing } from "@/graphql/generated/graphql";
import { asViewer } from "./as-viewer";

const EDITED = graphql(`
  query EditedThing($id: ID!, $thing: SubmittedThing!, $slug: String!) {
    submission(id: $id) {
      item(thing: $thing, slug: $slug) {
        seenVersion
        slipReason
        content { field value }
      }
    }
    standingThing(thing: $thing, slug: $slug) {
      slug
      version
      content { field value }
    }
  }
`);

const DRAFTED_SUPPORTS = graphql(`
  query DraftedSupports($id: ID!, $after: String) {
    submission(id: $id) {
      items(thing: STEP_SUPPORT, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { slug content { field value } } }
      }
    }
  }
`);

/** One thing as a draft states it, else as it stands; null where neither is, or its kind has no form. */
export async function editedThing(
  id: string,
  thing: string,
  slug: string,
): Promise<ThingToEdit | null> {
  switch (thing) {
    case "SALARY":
    case "CAREER_TITLE": {
      const edited = await read(id, thing, slug);
      return edited && { kind: thing, thing: edited };
    }
    case "SOURCE": {
      const edited = await read(id, thing, slug);
      const publisher = edited?.states.get("publisherId");
      return edited && publisher
        ? { kind: "SOURCE", thing: edited, publisher: await read(id, "PUBLISHER", publisher) }
        : null;
    }
    case "STEP_SUPPORT": {
      const support = await read(id, thing, slug);
      return support && stepOf(id, support.states.get("stepId") ?? "", support);
    }
    case "CAREER_STEP":
      return stepOf(id, slug, (await draftedSupports(id, slug))[0] ?? null);
    default:
      return null;
  }
}

async function stepOf(
  id: string,
  slug: string,
  support: { readonly slug: string; readonly states: Stated } | null,
): Promise<ThingToEdit | null> {
  const step = await read(id, "CAREER_STEP", slug);
  return step && { kind: "CAREER_STEP", thing: step, support };
}

async function draftedSupports(id: string, step: string) {
  const supports = await everyNode(
    async (after) => (await asViewer(DRAFTED_SUPPORTS, { id, after })).submission.items,
  );
  return supports
    .map(({ slug, content }) => ({ slug, states: statedOf(content) }))
    .filter(({ states }) => states.get("stepId") === step);
}

async function read(id: string, thing: SubmittedThing, slug: string): Promise<EditedThing | null> {
  const { submission, standingThing } = await asViewer(EDITED, { id, thing, slug });
  const item = submission.item ?? null;
  const stands = standingThing ? statedOf(standingThing.content) : null;
  const isDrafted = item !== null && item.content.length > 0;
  const states = isDrafted ? statedOf(item.content) : stands;
  if (states === null) return null;
  const { seenVersion = 0 } = item ?? {};
  return {
    slug: standingThing?.slug ?? states.get("id") ?? slug,
    states,
    stands,
    // What the draft was written on counts, even where another version stands by now.
    seenVersion: isDrafted ? seenVersion || null : (standingThing?.version ?? null),
    slipReason: item?.slipReason ?? null,
    isDrafted,
  };
}
