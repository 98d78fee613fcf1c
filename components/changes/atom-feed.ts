import type { Feed, FeedEntry } from "@/domain/changes/feed";
import { checkedText } from "@/domain/text/plain-text";

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

/** A feed in Atom (RFC 4287). */
export function atomFeed({ title, atom: self, page, entries }: Feed): string {
  // An empty feed has no time of its own, and Atom asks for one.
  const updated = entries[0]?.at ?? new Date(0).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    "<author><name>Stepwise</name></author>",
    `<updated>${xml(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.map(atomEntry),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry({ id, title, at, address, content }: FeedEntry): string {
  return [
    "<entry>",
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${xml(at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
    `<content type="text">${content.map(xml).join("\n")}</content>`,
    "</entry>",
  ].join("\n");
}
