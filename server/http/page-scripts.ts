import { createHash } from "node:crypto";

/** What a page holds once nothing in it is of one rendering alone. */
export interface LastingPage {
  readonly text: string;
  /** The scripts inside it, as a policy names them: "'sha256-…'". */
  readonly scripts: readonly string[];
}

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;

/**
 * A page without the nonce that it was rendered with, and the digests of those scripts inside it that
 * bore it. A script that found its way into the page otherwise could not know the nonce: its digest is
 * not among them, and no browser runs it.
 */
export function lastingPage(rendered: string, nonce: string): LastingPage {
  const mark = `nonce="${nonce}"`;
  const scripts = new Set<string>();
  const lasting = (text: string) => text.replaceAll(` ${mark}`, "").replaceAll(nonce, "");
  for (const [, attributes = "", script = ""] of rendered.matchAll(SCRIPT)) {
    if (script !== "" && attributes.includes(mark)) scripts.add(digestOf(lasting(script)));
  }
  return { text: lasting(rendered), scripts: [...scripts] };
}

function digestOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
