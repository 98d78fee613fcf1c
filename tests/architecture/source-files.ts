import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A module of the project and what it imports. */
export interface SourceFile {
  /** From the project's folder: "domain/evidence/money.ts". */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As it is written. */
  readonly name: string;
  /** The module of the project that it leads to; null for a package. */
  readonly file: string | null;
}

const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", ".css", ".svg"];
/** As the formatter writes imports: a text that ends in "from" is none. */
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']([^"'\n]+)["']/g;

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** The module that a relative or aliased name leads to. */
function resolve(from: string, name: string): string | null {
  const isOurs = name.startsWith(".") || name.startsWith("@/");
  if (!isOurs) return null;
  const base = name.startsWith("@/") ? name.slice(2) : path.join(path.dirname(from), name);
  if (base.includes("/generated") || base.startsWith("node_modules/")) return base;
  const found = ENDINGS.map((ending) => base + ending).find(isFile);
  if (!found) throw new Error(`${from} imports ${name}, which is not there.`);
  return found;
}

function read(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const names = [...text.matchAll(IMPORT)].map(([, name = ""]) => name);
  const imports = names.map((name) => ({ name, file: resolve(file, name) }));
  return { path: file, text, imports };
}

/** The files of the project that git holds or would hold, in these folders. */
export function projectFiles(...folders: string[]): string[] {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z", ...folders], {
    encoding: "utf8",
  });
  return [...new Set(list.split("\0"))].filter(isFile).sort();
}

/** All modules in these folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return projectFiles(...folders)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map(read);
}
