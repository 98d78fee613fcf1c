import { createHash } from "node:crypto";

/** What a page holds once nothing in it is of one rendering alone. */
interface LastingPage {
  readonly text: string;
  /** The scripts inside it, as a policy names them: "'sha256-…'". */
  readonly scripts: readonly string[];
}

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;
/** Next hands the tree of a page to its own script as a text in JSON, most of whose marks are quotation marks. */
const TREE = /^self\.__next_f\.push\(\[1,"(.*)"\]\)$/s;
const ESCAPED = /\\.|'/gs;

/**
 * A page without the nonce that it was rendered with, and the digests of those scripts inside it that
 * bore it. A script that found its way into the page otherwise could not know the nonce: its digest is
 * not among them, and no browser runs it.
 */
export function lastingPage(rendered: string, nonce: string): LastingPage {
  const mark = ` nonce="${nonce}"`;
  const scripts = new Set<string>();
  const text = rendered.replace(SCRIPT, (tag, attributes: string, script: string) => {
    if (script === "" || !attributes.includes(mark)) return tag;
    const lasting = shortScript(script.replaceAll(nonce, ""));
    scripts.add(`'sha256-${createHash("sha256").update(lasting).digest("base64")}'`);
    return `<script${attributes}>${lasting}</script>`;
  });
  return {
    text: text.replaceAll(mark, "").replaceAll(nonce, ""),
    scripts: [...scripts],
  };
}

/** The same script with its text between apostrophes, so that quotation marks stand as they are: a tenth is saved. */
function shortScript(script: string): string {
  const [, text] = TREE.exec(script) ?? [];
  if (text === undefined) return script;
  const short = text.replace(ESCAPED, (sign) =>
    sign === '\\"' ? '"' : sign === "'" ? "\\'" : sign,
  );
  return `self.__next_f.push([1,'${short}'])`;
}
