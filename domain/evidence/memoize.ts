import type { Evidence } from "./evidence";
import type { Scope } from "./scope";

/** A question about some titles, by their ids: one in each text, or several with blanks between them. */
type Question<Titles extends readonly string[], T> = (
  evidence: Evidence,
  ...rest: [...Titles, Scope]
) => T;

/** How many answers are remembered of one evidence: those about the order of fifty titles, without each of four sources. */
const MOST = 12_500;
/** How many things the answers of one kind list all together, whatever evidence they are of: a figure takes a kilobyte. */
const MOST_LISTED = 150_000;

/** What an evidence has in common with another. */
interface Likeness {
  readonly base: Evidence;
  /** The titles of which questions may be answered otherwise. */
  readonly changed: ReadonlySet<string>;
}

const likenesses = new WeakMap<Evidence, Likeness>();

/**
 * Says that an evidence answers as another does, except where a question is about one of the titles
 * named: the others' answers are remembered of the other evidence and never worked out again.
 */
export function memoizeAsOf(
  evidence: Evidence,
  base: Evidence,
  changedTitleIds: ReadonlySet<string>,
): void {
  likenesses.set(evidence, { base, changed: changedTitleIds });
}

/**
 * The same question, answered once for the same titles and scope. Evidence is never edited, so that
 * an answer stays right as long as its evidence is held; it is forgotten with it. `most`: how many
 * answers are remembered of one evidence.
 */
export function memoize<Titles extends readonly string[], T>(
  compute: Question<Titles, T>,
  most = MOST,
): Question<Titles, T> {
  let answers = new WeakMap<Evidence, Map<string, T>>();
  let listed = 0;
  const answer: Question<Titles, T> = (evidence, ...rest) => {
    const like = likenesses.get(evidence);
    if (like && !rest.some((part) => typeof part === "string" && isAbout(part, like.changed)))
      return answer(like.base, ...rest);
    const key = rest.map(keyOf).join("\n");
    const found = answers.get(evidence)?.get(key);
    if (found !== undefined) return found;
    const worked = compute(evidence, ...rest);
    listed += listedIn(worked);
    if (listed > MOST_LISTED) {
      answers = new WeakMap();
      listed = listedIn(worked);
    }
    const known = answers.get(evidence) ?? new Map<string, T>();
    answers.set(evidence, known);
    if (known.size >= most) known.clear();
    known.set(key, worked);
    return worked;
  };
  return answer;
}

/** Whether one of the titles in a text, which names one or several with blanks between them, is among some. */
function isAbout(titleIds: string, some: ReadonlySet<string>): boolean {
  return titleIds.includes(" ")
    ? titleIds.split(" ").some((titleId) => some.has(titleId))
    : some.has(titleIds);
}

/** How many things an answer lists, in its lists and in those inside them. */
function listedIn(answer: unknown, levels = 4): number {
  if (levels === 0 || typeof answer !== "object" || answer === null) return 0;
  if (Array.isArray(answer)) {
    return answer.length + (levels > 1 ? sum(answer.map((part) => listedIn(part, levels - 1))) : 0);
  }
  return sum(
    Object.values(answer).map((part) => (Array.isArray(part) ? listedIn(part, levels - 1) : 0)),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** One request asks many questions in one scope, and its text is long. */
const scopeKeys = new WeakMap<Scope, string>();

function keyOf(part: string | Scope): string {
  if (typeof part === "string") return part;
  const key = scopeKeys.get(part) ?? JSON.stringify(part);
  scopeKeys.set(part, key);
  return key;
}

/** Work that is done when it is first asked for, and once. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** What follows from an object that is never edited, worked out once for as long as that is held. */
export function memoizeOf<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const found = known.get(of) ?? { answer: compute(of) };
    known.set(of, found);
    return found.answer;
  };
}
