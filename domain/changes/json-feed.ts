import type { ChangeSubject } from "./change-subject";
import {
  entryId,
  feedAddresses,
  revisionAddress,
  type ToldRevision,
  toldSentences,
} from "./told-revision";

/**
 * What is told of a subject as a JSON Feed (version 1.1). `_stepwise` holds, for programs, what the
 * text says.
 */
export function jsonFeed(
  origin: string,
  title: string,
  subject: ChangeSubject | null,
  revisions: readonly ToldRevision[],
) {
  const { json, page } = feedAddresses(origin, subject);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: json,
    authors: [{ name: "Stepwise", url: origin }],
    language: "en",
    items: revisions.map((revision) => itemOf(origin, subject, revision)),
  };
}

function itemOf(origin: string, subject: ChangeSubject | null, revision: ToldRevision) {
  const { number, at, reason, changes, totalCount } = revision;
  return {
    id: entryId(origin, subject, number),
    url: revisionAddress(origin, number),
    title: reason,
    content_text: toldSentences(revision).join("\n"),
    date_published: at,
    _stepwise: { about: `${origin}/docs/api#told`, revision: number, changes, totalCount },
  };
}
