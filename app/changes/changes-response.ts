import { siteOrigin } from "@/components/request/site-origin";
import type { ChangeSubject } from "@/domain/changes/change-subject";
import {
  CHANGES_TOLD,
  feedTitle,
  type ToldRevision,
  toldFeed,
} from "@/domain/changes/told-revision";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { feedResponse, isFeedFile } from "./feed-response";

const CHANGES_FEED = graphql(`
  query ChangesFeed(
    $about: ChangeSubject
    $changes: Int!
    $first: String!
    $second: String!
    $ofTitle: Boolean!
    $ofStep: Boolean!
    $ofSource: Boolean!
  ) {
    title: careerTitle(slug: $first) @include(if: $ofTitle) { slug name }
    next: careerTitle(slug: $second) @include(if: $ofStep) { slug name }
    source(slug: $first) @include(if: $ofSource) { slug name }
    revisions(first: 50, about: $about) {
      totalCount
      edges {
        node {
          number
          at
          reason
          changes(first: $changes, about: $about) {
            totalCount
            edges { node { kind thing slug name statedBefore statedAfter } }
          }
        }
      }
    }
  }
`);

/** What is told of a subject, and what it is called. */
interface Told {
  readonly title: string;
  readonly revisions: readonly ToldRevision[];
}

/**
 * The newest changes of a subject, or of everything, as the feed that the last part of an address
 * names. 404 where nothing of the subject is held.
 */
export async function changesResponse(
  request: Request,
  subject: ChangeSubject | null,
  file: string,
): Promise<Response> {
  if (!isFeedFile(file))
    return notHeld("There is no such feed: ask for changes.atom or changes.json.");
  const told = await toldOf(subject);
  if (told === null) return notHeld("Nothing of this is held.");
  const feed = toldFeed(await siteOrigin(), told.title, subject, told.revisions);
  return feedResponse(request, feed, file);
}

/** What is told of a subject; null where nothing of it is held. */
async function toldOf(subject: ChangeSubject | null): Promise<Told | null> {
  const { data, about } = await asked(subject);
  if (data === null) return null;
  const revisions = data.revisions.edges.map(({ node: { changes, ...revision } }) => ({
    ...revision,
    changes: changes.edges.map(({ node }) => node),
    totalCount: changes.totalCount,
  }));
  if (about !== null && revisions.length === 0) return null;
  const named = [data.title, data.next, data.source];
  const nameOf = (slug: string) => named.find((each) => each?.slug === slug)?.name ?? slug;
  return { title: feedTitle(subject, nameOf), revisions };
}

async function asked(subject: ChangeSubject | null) {
  const about = aboutOf(subject);
  const [first = "", second = ""] = slugsOf(subject);
  const variables = {
    about,
    changes: CHANGES_TOLD,
    first,
    second,
    ofTitle: subject?.kind === "title" || subject?.kind === "step",
    ofStep: subject?.kind === "step",
    ofSource: subject?.kind === "source",
  };
  try {
    return { about, data: await execute(CHANGES_FEED, variables) };
  } catch (error) {
    const isUnknown = error instanceof QuestionError && error.code === "BAD_USER_INPUT";
    if (subject !== null && isUnknown) return { about, data: null };
    throw error;
  }
}

/** The subject as a question names it. */
function aboutOf(subject: ChangeSubject | null) {
  switch (subject?.kind) {
    case undefined:
      return null;
    case "title":
      return { title: subject.title };
    case "step":
      return { from: subject.from, to: subject.to };
    case "source":
      return { source: subject.source };
    case "country":
      return { country: subject.country };
  }
}

function slugsOf(subject: ChangeSubject | null): readonly string[] {
  if (subject?.kind === "title") return [subject.title];
  if (subject?.kind === "step") return [subject.from, subject.to];
  return subject?.kind === "source" ? [subject.source] : [];
}

function notHeld(message: string): Response {
  return new Response(`${message}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
