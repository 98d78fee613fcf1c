import type { Evidence } from "./evidence";
import type { Scope } from "./scope";

/** A question about some titles, by their ids. */
type Question<Titles extends readonly string[], T> = (
  evidence: Evidence,
  ...rest: [...Titles, Scope]
) => T;

/** How many answers are remembered of one evidence: those about the order of fifty titles. */
const MOST = 5_000;

/**
 * The same question, answered once for the same titles and scope. Evidence is never edited, so that
 * an answer stays right as long as its evidence is held; it is forgotten with it. `most`: how many
 * answers are remembered of one evidence.
 */
export function remembered<Titles extends readonly string[], T>(
  compute: Question<Titles, T>,
  most = MOST,
): Question<Titles, T> {
  const answers = new WeakMap<Evidence, Map<string, T>>();
  return (evidence, ...rest) => {
    const known = answers.get(evidence) ?? new Map<string, T>();
    answers.set(evidence, known);
    const key = rest.map(keyOf).join("\n");
    const answer = known.get(key) ?? compute(evidence, ...rest);
    if (known.size >= most) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** One request asks many questions in one scope, and its text is long. */
const scopeKeys = new WeakMap<Scope, string>();

function keyOf(part: string | Scope): string {
  if (typeof part === "string") return part;
  const key = scopeKeys.get(part) ?? JSON.stringify(part);
  scopeKeys.set(part, key);
  return key;
}
