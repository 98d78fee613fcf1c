import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What is loaded where a reader turns to it, and the editor, have sheets of their own. */
const APART = /^components\/(?:ide|admin)\/|search-dialog/;

/** Global styles, in the order in which they may be overruled. */
const FIRST = ["tokens", "base", "type", "charts", "failure"].map(
  (name) => `components/ui/styles/${name}.css`,
);

/**
 * A module that names every style of the public pages. The frame and each page import it before anything
 * else: so Next finds the same in both and puts it into one sheet, where the frame, what a lost address
 * shows and the pages would each have another for which drawing waits.
 */
const modules = readdirSync("components", { recursive: true })
  .map((file) => path.posix.join("components", file.split(path.sep).join("/")))
  .filter((file) => file.endsWith(".module.css") && !APART.test(file))
  .sort();
mkdirSync("components/ui/generated", { recursive: true });
writeFileSync(
  "components/ui/generated/site-styles.ts",
  [...FIRST, ...modules].map((file) => `import ${JSON.stringify(`@/${file}`)};\n`).join(""),
);
