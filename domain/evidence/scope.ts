import type { Evidence } from "./evidence";
import type { ExperienceLevel, PayBasis } from "./vocabulary";

/** Which evidence a question is asked of. An absent or null field does not filter. */
export interface EvidenceFilter {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly basis?: PayBasis | null;
  /** Only these sources, or all but these, by slug; the slug of an edition stands for that edition alone. */
  readonly sources?: readonly string[] | null;
  readonly excludeSources?: readonly string[] | null;
  /** Only sources of these publishers, by slug. */
  readonly publishers?: readonly string[] | null;
  readonly level?: ExperienceLevel | null;
  /** Only salaries whose years of experience overlap this range. */
  readonly minYears?: number | null;
  readonly maxYears?: number | null;
  /** Only salaries whose whole observation lies in this calendar year. */
  readonly year?: number | null;
}

/** How pay for a month or an hour becomes pay for a year. A choice: sources seldom say how long people work. */
export interface AnnualRule {
  /** Working hours of a year, such as 2080 (40 hours a week, 52 weeks); null: pay of an hour stays as it is. */
  readonly hoursAYear: number | null;
}

/**
 * The prices that pay is shown in. `NOMINAL`: those of its own time. `REAL`: those of a stated year,
 * by each country's inflation. `PURCHASING_POWER`: international dollars of its own year.
 */
export type PriceView =
  | { readonly kind: "NOMINAL" }
  | { readonly kind: "REAL"; readonly year: number }
  | { readonly kind: "PURCHASING_POWER" };

/** What a question is asked of: which evidence, shown in which currency, as it stood when. */
export interface Scope {
  readonly where: EvidenceFilter;
  /** ISO 4217 code to show money in; null: as the source prints it. */
  readonly currency: string | null;
  /** Absent or null: nominal. Purchasing power is not combined with a currency. */
  readonly prices?: PriceView | null;
  /** Absent or null: for the period that the source prints. */
  readonly annual?: AnnualRule | null;
  /**
   * The titles that the question sets side by side, by slug: one edition of a source answers for all
   * of them. Absent: the titles that are asked about.
   */
  readonly beside?: readonly string[];
  /** Nothing recorded later takes part, and age is counted to this moment. */
  readonly asOf: Date;
}

const printed = new WeakMap<Scope, Scope>();

/**
 * The same question of pay as its sources print it. What is compared, chosen and ordered is decided
 * in it, so that how pay is shown never decides.
 */
export function asPrinted(scope: Scope): Scope {
  const { where, beside, asOf } = scope;
  const plain = printed.get(scope) ?? {
    where,
    currency: null,
    ...(beside ? { beside } : {}),
    asOf,
  };
  printed.set(scope, plain);
  printed.set(plain, plain);
  return plain;
}

/** Whether pay is shown otherwise than its sources print it. */
export function isShownOtherwise({ currency, prices, annual }: Scope): boolean {
  return currency !== null || (prices ?? null) !== null || (annual ?? null) !== null;
}

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

/** Of how many moments answers are remembered: that of now, the one before it, and some that are named. */
const MOST_MOMENTS = 4;
/** How many answers about one moment are remembered: a list takes as much as what it lists of. */
const MOST_OF_MOMENT = 20;

/** The same of what stood at a moment, with other words of the question: those of the latest moments are kept. */
export function memoizeAt<K extends object, Words extends readonly string[], T>(
  compute: (of: K, asOf: Date, ...words: Words) => T,
): (of: K, asOf: Date, ...words: Words) => T {
  const moments = memoizeOf((_of: K) => new Map<number, Map<string, T>>());
  return (of, asOf, ...words) => {
    const held = moments(of);
    const moment = asOf.getTime();
    const answers = held.get(moment) ?? new Map<string, T>();
    // What was asked for last is the last to go.
    held.delete(moment);
    held.set(moment, answers);
    for (const oldest of held.keys()) if (held.size > MOST_MOMENTS) held.delete(oldest);
    const key = words.join(" ");
    const found = answers.get(key);
    if (found !== undefined) return found;
    const worked = compute(of, asOf, ...words);
    if (answers.size >= MOST_OF_MOMENT) answers.clear();
    answers.set(key, worked);
    return worked;
  };
}
