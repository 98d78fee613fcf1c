import { type ChangeSubject, pathOfSubject } from "@/domain/changes/change-subject";
import { changesIn } from "@/domain/changes/changes-since";
import { jsonFeed } from "@/domain/changes/feed";
import { CHANGES_TOLD, feedTitle, toldChange, toldFeed } from "@/domain/changes/told-revision";
import type { Revision } from "@/domain/evidence/evidence";
import type { EvidenceSnapshot } from "@/evidence/snapshot";

/** What a message is: of a publication, or a trial. */
export type MessageType = "evidence.changed" | "webhook.test";

/**
 * The body of a message, by the convention of Standard Webhooks: the feed of the subject as a JSON
 * Feed, with the entry of one revision alone. The same for ever for the same revision.
 */
export async function deliveryBody(
  origin: string,
  type: MessageType,
  subject: ChangeSubject | null,
  revision: Revision,
  evidence: EvidenceSnapshot,
): Promise<string> {
  const { id: number, at, reason } = revision;
  const changes = changesIn(await evidence.evidenceChangedIn(revision), revision, subject);
  const told = {
    number,
    at: at.toISOString(),
    reason,
    changes: changes.slice(0, CHANGES_TOLD).map(toldChange),
    totalCount: changes.length,
  };
  const nameOf = (slug: string) =>
    (evidence.standing("titles", slug, at) ?? evidence.standing("sources", slug, at))?.name ?? slug;
  const feed = toldFeed(origin, feedTitle(subject, nameOf), subject, [told]);
  return JSON.stringify({ type, timestamp: told.at, data: jsonFeed(feed) });
}

const theLatest = { below: null, above: null, most: 1, fromEnd: false };

/** The revision that a trial tells of: the latest about the subject; null where there is none. */
export async function latestAbout(
  evidence: EvidenceSnapshot,
  subject: ChangeSubject | null,
): Promise<Revision | null> {
  return (await evidence.revisions(theLatest, subject)).rows[0] ?? null;
}

/** Where the page and the feeds of what a webhook is told of begin. */
export function feedOf(subject: ChangeSubject | null): string {
  return `${pathOfSubject(subject)}/changes.json`;
}
