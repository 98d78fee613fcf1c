import { createHash } from "node:crypto";
import { stillTree } from "./still-tree";

/** What a page holds once nothing in it is of one rendering alone. */
interface LastingPage {
  readonly text: string;
  /** The scripts inside it, as a policy names them: "'sha256-…'". */
  readonly scripts: readonly string[];
}

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;
/** Next hands the tree of a page to its own script as texts in JSON, most of whose marks are quotation marks. */
const TREE = /^self\.__next_f\.push\(\[1,("(?:.*)")\]\)$/s;
const MARKED = /<[a-z]+\b[^<>]* data-still="([^"]+)"/g;
const UNSAFE = /['\\\n\r<\u2028\u2029]/g;
/** Puts before a tree the rows that are read from the page: each a text, with its length in bytes. */
const READ =
  `((r,t)=>self.__next_f.push([1,r.map(([n,m])=>{let h=document.querySelector('[data-still="'+m+'"]').innerHTML;` +
  `return n+":T"+new TextEncoder().encode(h).length.toString(16)+","+h}).join("")+t]))`;

/**
 * A page without the nonce that it was rendered with, and the digests of those scripts inside it that
 * bore it. A script that found its way into the page otherwise could not know the nonce: its digest is
 * not among them, and no browser runs it. What stands still is not sent a second time in the tree.
 */
export function lastingPage(rendered: string, nonce: string): LastingPage {
  const mark = ` nonce="${nonce}"`;
  const own = (attributes: string, script: string) => script !== "" && attributes.includes(mark);
  const parts = [...rendered.matchAll(SCRIPT)].flatMap(([, attributes = "", script = ""]) => {
    const [, text] = own(attributes, script) ? (TREE.exec(script) ?? []) : [];
    return text === undefined ? [] : [JSON.parse(text).replaceAll(nonce, "")];
  });
  const scripts = new Set<string>();
  let left = parts.length;
  const text = rendered.replace(SCRIPT, (tag, attributes: string, script: string) => {
    if (!own(attributes, script)) return tag;
    let lasting = script.replaceAll(nonce, "");
    if (TREE.test(script)) {
      left -= 1;
      // The last one has all of it, when all that it is read from stands before it.
      if (left > 0) return "";
      lasting = treeScript(parts.join(""), rendered);
    }
    scripts.add(`'sha256-${createHash("sha256").update(lasting).digest("base64")}'`);
    return `<script${attributes}>${lasting}</script>`;
  });
  return {
    text: text.replaceAll(mark, "").replaceAll(nonce, ""),
    scripts: [...scripts],
  };
}

/** The script that hands over a tree. */
function treeScript(tree: string, page: string): string {
  const there = new Set([...page.matchAll(MARKED)].map(([, mark = ""]) => mark));
  const { rows, read } = stillTree(tree, there) ?? { rows: tree, read: [] };
  if (read.length === 0) return `self.__next_f.push([1,${quoted(tree)}])`;
  return `${READ}(${JSON.stringify(read)},${quoted(rows)})`;
}

/** A text as a script writes it, between apostrophes, so that quotation marks stand as they are: a tenth is saved. */
function quoted(text: string): string {
  const escaped = text.replace(UNSAFE, (sign) => {
    if (sign === "\n") return "\\n";
    if (sign === "'" || sign === "\\") return `\\${sign}`;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `'${escaped}'`;
}
