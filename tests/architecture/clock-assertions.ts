import { everyNode, isSyntax, nameOf, partsOf, type Syntax, syntaxOf } from "./syntax-tree";

/** What tells which moment it is, on the clock or in the work of the processor so far. */
const CLOCKS =
  /^(Date\.now|performance\.now|(process\.)?hrtime(\.bigint)?|(process\.)?(cpuUsage|resourceUsage|uptime))$/;
/** What tells how long it is since a moment that it is given. */
const SPANS = /^(performance\.measure|(process\.)?(hrtime|cpuUsage))$/;
/** How long the processor worked, read from what the server tells of itself. */
const TOLD_SPANS = /cpu_(user_|system_)?seconds/;
/** What a moment goes through and stays one. */
const CONVERTS = /^(Number|BigInt|Date\.parse|Math\.\w+)$/;
const CALCULATES = /^(BinaryExpression|UnaryExpression|AwaitExpression|ParenthesizedExpression)$/;
const BOUNDS = /^to(Be(Less|Greater)Than(OrEqual)?|BeCloseTo)$/;
/** What puts into a list, so that the list tells a time too. */
const PUTS = /^(push|unshift|add|set)$/;
const COMPARES = /^[<>]=?$/;

const isFunction = ({ type }: Syntax) => /Function|ObjectMethod|ClassMethod/.test(type);
const isCall = ({ type }: Syntax) => /^(Optional)?CallExpression$/.test(type);

/** What a literal says; empty for anything else. */
function textOf(node: Syntax): string {
  const isLiteral = /^(StringLiteral|RegExpLiteral|TemplateElement)$/.test(node.type);
  return isLiteral ? JSON.stringify([node.value, node.pattern]) : "";
}

/** The variables that a pattern or the target of an assignment names. */
function targetsOf(node: unknown): string[] {
  if (!isSyntax(node)) return [];
  if (node.type === "Identifier") return [String(node.name)];
  if (/MemberExpression$/.test(node.type)) return targetsOf(node.object);
  if (node.type === "ObjectProperty") return targetsOf(node.value);
  if (node.type === "AssignmentPattern") return targetsOf(node.left);
  return partsOf(node).flatMap(targetsOf);
}

/** What a function answers: the ends of its own, not of those inside it. */
function answersOf(node: Syntax): Syntax[] {
  const body = node.body as Syntax;
  if (body.type !== "BlockStatement") return [body];
  const found: Syntax[] = [];
  const look = (part: Syntax): void => {
    if (isFunction(part)) return;
    if (part.type === "ReturnStatement" && isSyntax(part.argument)) found.push(part.argument);
    for (const inner of partsOf(part)) look(inner);
  };
  look(body);
  return found;
}

/** The names of variables, and of functions for what they answer, by what they hold. */
interface Names {
  readonly moments: Set<string>;
  readonly spans: Set<string>;
}

/** Whether an expression is a moment of a clock: no answer of a function that was merely given one. */
function isMoment(node: Syntax, names: Names): boolean {
  const given = ((node.arguments as Syntax[] | undefined) ?? []).filter(isSyntax);
  const among = (some: readonly Syntax[]) => some.some((part) => isMoment(part, names));
  if (node.type === "Identifier") return names.moments.has(String(node.name));
  if (node.type === "NewExpression") {
    return nameOf(node.callee) === "Date" && (given.length === 0 || among(given));
  }
  if (isCall(node)) {
    const name = nameOf(node.callee);
    if (CLOCKS.test(name)) return true;
    return CONVERTS.test(name) ? among(given) : among([node.callee as Syntax]);
  }
  if (/MemberExpression$/.test(node.type)) return among([node.object as Syntax]);
  return CALCULATES.test(node.type) && among(partsOf(node));
}

/** Whether an expression tells how long something took, or is worked out from what does. */
function isSpan(node: Syntax, names: Names): boolean {
  const among = (some: readonly Syntax[]) => some.some((part) => isSpan(part, names));
  if (node.type.startsWith("TS") || isFunction(node)) return false;
  if (node.type === "Identifier") return names.spans.has(String(node.name));
  if (TOLD_SPANS.test(textOf(node))) return true;
  if (isCall(node)) {
    const given = node.arguments as Syntax[];
    const told = SPANS.test(nameOf(node.callee)) && given.length > 0;
    return told || among([...called(node.callee as Syntax), ...given.flatMap(called)]);
  }
  if (node.type === "BinaryExpression" && node.operator === "-") {
    if (partsOf(node).every((part) => isMoment(part, names))) return true;
  }
  // Of a part of an object, and of a field, the name of the part says nothing.
  const looked = node.type === "ObjectProperty" ? node.value : node.object;
  return among(isSyntax(looked) ? [looked] : partsOf(node));
}

/** What is looked at in a call: of a function that is written on the spot, its answers. */
const called = (part: Syntax) => (isFunction(part) ? answersOf(part) : [part]);

/** Follows moments and spans through the variables of a file, until no more are found. */
function namesIn(file: Syntax): Names {
  const names: Names = { moments: new Set(), spans: new Set() };
  const note = (target: unknown, value: unknown): void => {
    if (!isSyntax(value)) return;
    const held = isFunction(value) ? answersOf(value) : [value];
    for (const name of targetsOf(target)) {
      if (held.some((part) => isSpan(part, names))) names.spans.add(name);
      else if (held.some((part) => isMoment(part, names))) names.moments.add(name);
    }
  };
  const follow = (node: Syntax): void => {
    if (node.type === "VariableDeclarator") note(node.id, node.init);
    if (node.type === "AssignmentExpression") note(node.left, node.right);
    if (node.type === "FunctionDeclaration") note(node.id, node);
    if (isCall(node) && PUTS.test(nameOf((node.callee as Syntax).property))) {
      for (const put of node.arguments as Syntax[]) note((node.callee as Syntax).object, put);
    }
  };
  for (let known = -1; known < names.moments.size + names.spans.size; ) {
    known = names.moments.size + names.spans.size;
    everyNode(file, follow);
  }
  return names;
}

/**
 * The lines on which a file of tests holds a time against a bound: an `expect` of how long something
 * took or of a bound for the clock, or a comparison of either with `<` or `>`. Times are followed by
 * the names of variables, within the file.
 */
export function clockAssertions(text: string): string[] {
  const file = syntaxOf(text);
  const names = namesIn(file);
  const isTime = (node: Syntax) => isSpan(node, names) || isMoment(node, names);
  const found = new Set<number>();
  everyNode(file, (node) => {
    const compares = node.type === "BinaryExpression" && COMPARES.test(String(node.operator));
    const expects = isCall(node) && rootOf(node.callee as Syntax) === "expect";
    const bounds = expects && BOUNDS.test(nameOf((node.callee as Syntax).property));
    const held = bounds ? [...(node.arguments as Syntax[]), ...subjectOf(node)] : partsOf(node);
    const isFound = compares || bounds ? held.some(isTime) : expects && isSpan(node, names);
    if (isFound) found.add(node.loc?.start.line ?? 0);
  });
  return linesOf(text, found);
}

/** The lines on which a file works out how long something took, whatever becomes of it. */
export function measuredTimes(text: string): string[] {
  const file = syntaxOf(text);
  const names = namesIn(file);
  const found = new Set<number>();
  everyNode(file, (node) => {
    const measures = node.type === "BinaryExpression" || isCall(node);
    if (measures && isSpan(node, names)) found.add(node.loc?.start.line ?? 0);
  });
  return linesOf(text, found);
}

function linesOf(text: string, numbers: ReadonlySet<number>): string[] {
  const lines = text.split("\n");
  return [...numbers].sort((a, b) => a - b).map((line) => lines[line - 1]?.trim() ?? "");
}

/** What an `expect` is about. */
function subjectOf(node: Syntax): Syntax[] {
  if (isCall(node) && nameOf(node.callee) === "expect") return node.arguments as Syntax[];
  const inner = node.callee ?? node.object;
  return isSyntax(inner) ? subjectOf(inner) : [];
}

/** The function at the beginning of a chain: "expect" of `expect(a).not.toBe(b)`. */
function rootOf(callee: Syntax): string {
  if (callee.type === "Identifier") return String(callee.name);
  const inner = callee.object ?? (isCall(callee) ? callee.callee : null);
  return isSyntax(inner) ? rootOf(inner) : "";
}
