import { analyse } from "scslre";
import { sourceFiles } from "./source-files";
import { everyNode, nameOf, type Syntax, syntaxOf } from "./syntax-tree";

/** Every folder whose code meets what people, files or other servers send. */
const application = sourceFiles(
  "accounts",
  "app",
  "archive",
  "components",
  "domain",
  "evidence",
  "graphql",
  "http",
  "importers",
  "links",
  "prisma",
  "server",
);

interface Pattern {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

const isRegExpCall = (node: Syntax) =>
  /^(New|Call)Expression$/.test(node.type) && nameOf(node.callee) === "RegExp";

function patternsIn(path: string, text: string): { literals: Pattern[]; composed: string[] } {
  const literals: Pattern[] = [];
  const composed: string[] = [];
  everyNode(syntaxOf(text, path), (node) => {
    if (node.type === "RegExpLiteral") {
      literals.push({ path, source: String(node.pattern), flags: String(node.flags) });
    }
    if (isRegExpCall(node)) composed.push(`${path}:${node.loc?.start.line}`);
  });
  return { literals, composed };
}

/** Whether some text makes a pattern look at its letters more than a fixed number of times each. */
const isSlow = ({ source, flags }: Pick<Pattern, "source" | "flags">) =>
  analyse({ source, flags }).reports.length > 0;

const found = application.map(({ path, text }) => patternsIn(path, text));

it.each([
  ["(a+)+$", true],
  ["x*x*y", true],
  ["-+$", true],
  ["(?<!-)-+$", false],
  ["^(a|b)*c", false],
])("the work of %p for a long text is more than its length: %p", (source, expected) => {
  expect(isSlow({ source, flags: "" })).toBe(expected);
});

it("no pattern of the application does more work for a text than its length", () => {
  const patterns = found.flatMap(({ literals }) => literals);
  const each = [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one]))];
  const slow = each.filter(([, pattern]) => isSlow(pattern));
  expect(slow.map(([text, { path }]) => `${path} ${text}`)).toEqual([]);
  expect(each.length).toBeGreaterThan(100);
});

it("no pattern is put together while the program runs, where nobody can check it", () => {
  expect(found.flatMap(({ composed }) => composed)).toEqual([]);
});
