import { type Reading, read, unread } from "./reading";

const LONGEST = 2_000;

/**
 * A link to a page, or nothing. Only http and https, without a name and password in it: a link is
 * shown to readers, and a browser must not run it.
 */
export function readWebAddress(text: string): Reading<string | null> {
  if (text === "") return read(null);
  const problem = webAddressProblem(text);
  return problem === null ? read(text) : unread(problem);
}

/** Why a text is no link that can be shown; null where it is one. */
export function webAddressProblem(text: string): string | null {
  if (text.length > LONGEST) return `A link has at most ${LONGEST} characters.`;
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return "A link holds no spaces and no hidden characters.";
  const parts = /^https?:\/\/([^/?#\\]+)(?:[/?#]|$)/i.exec(text);
  if (!parts) return "A link begins with https:// or http:// and names a site.";
  return parts[1]?.includes("@") ? "A link holds no name and password." : null;
}
