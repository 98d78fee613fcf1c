import { checkedText } from "@/domain/text/plain-text";

/** What feed readers show as the name of the feed. */
export const FEED_TITLE = "Changes of the evidence, Stepwise";

/** One revision, as the feed tells it. */
export interface FeedEntry {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
  /** What it changed, in sentences. */
  readonly changes: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What XML 1.0 does not allow even as a reference, beyond what is taken out of every text: half characters and two others. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]/gu;

/** Text in XML: marks escaped, without what cannot be seen or may not be there. */
function xml(text: string): string {
  return checkedText(text)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? "");
}

/**
 * The feed of changes in Atom (RFC 4287). Entries are named by the host and the number of the
 * revision, which stays: addresses of entries may change.
 */
export function atomFeed(origin: string, entries: readonly FeedEntry[]): string {
  const { hostname } = new URL(origin);
  // An empty log has no time of its own, and Atom asks for one.
  const updated = entries[0]?.at ?? new Date(0).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${xml(`${origin}/changes.atom`)}</id>`,
    `<title>${xml(FEED_TITLE)}</title>`,
    "<author><name>Stepwise</name></author>",
    `<updated>${xml(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${origin}/changes.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/changes`)}"/>`,
    ...entries.map((entry) => atomEntry(origin, hostname, entry)),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry(origin: string, host: string, { number, at, reason, changes }: FeedEntry) {
  return [
    "<entry>",
    `<id>${xml(`tag:${host},2026:revision-${number}`)}</id>`,
    `<title>${xml(reason)}</title>`,
    `<updated>${xml(at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/changes#revision-${number}`)}"/>`,
    `<content type="text">${changes.map(xml).join("\n")}</content>`,
    "</entry>",
  ].join("\n");
}
