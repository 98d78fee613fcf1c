import { type ParserOptions, parse } from "@babel/parser";

/** A node of the syntax tree, as far as it is looked at here. */
export interface Syntax {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly [part: string]: unknown;
}

/** The syntax tree of a module of TypeScript, with markup where its path ends in "x". */
export function syntaxOf(text: string, file = ""): Syntax {
  const plugins: ParserOptions["plugins"] = ["typescript", ...markupOf(file)];
  return parse(text, { sourceType: "module", plugins }).program as unknown as Syntax;
}

const markupOf = (file: string) => (file.endsWith("x") ? (["jsx"] as const) : []);

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && typeof (value as Syntax).type === "string";
}

export function partsOf(node: Syntax): Syntax[] {
  return Object.entries(node).flatMap(([, part]) =>
    Array.isArray(part) ? part.filter(isSyntax) : isSyntax(part) ? [part] : [],
  );
}

export function everyNode(node: Syntax, visit: (node: Syntax) => void): void {
  visit(node);
  for (const part of partsOf(node)) everyNode(part, visit);
}

/** "performance.now" of such an expression; empty for what has no name. */
export function nameOf(node: unknown): string {
  if (!isSyntax(node)) return "";
  if (node.type === "Identifier") return String(node.name);
  if (!/MemberExpression$/.test(node.type)) return "";
  const property = node.computed ? "" : nameOf(node.property);
  return `${nameOf(node.object)}.${property}`;
}
