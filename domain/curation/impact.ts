import type { Evidence, Revision } from "../evidence/evidence";
import { type Money, percentChange } from "../evidence/money";
import { memoizeAsOf } from "../evidence/scope";
import { compareText } from "../text/lists";
import { formatCount } from "../words/format";
import { convertedAnswers } from "./converted-answers";
import { type ImpactNames, impactNames } from "./impact-names";
import { impactSentences } from "./impact-sentences";
import { type Proposal, titlesChangedBy, withProposal } from "./proposal";
import { type PublicAnswer, publicAnswers } from "./public-answers";
import { restatedFacts } from "./restated-facts";
import { titleFacts } from "./title-facts";

/** A move of an amount by more than this many percent has to be given a reason. */
export const MOVE_THAT_NEEDS_REASON_PERCENT = 20;

/** One field that readers would be told otherwise. */
export interface ImpactChange extends Omit<PublicAnswer, "text" | "money"> {
  /** The names of the titles and of the source, as they would be. */
  readonly titleNames: readonly string[];
  readonly sourceName: string | null;
  /** What it says now, and what it would say; null where nothing is known. */
  readonly before: string | null;
  readonly after: string | null;
  /** How far the amount moves, in percent of what it was, two decimals; null where that cannot be said. */
  readonly movePercent: number | null;
}

/** Two titles whose order by pay would turn round. */
export interface OrderTurn {
  /** The title that is paid more now, and the one that would be. */
  readonly aboveNow: string;
  readonly aboveThen: string;
  /** Their names, as they would be. */
  readonly aboveNowName: string;
  readonly aboveThenName: string;
}

/** What publishing would change. */
export interface Impact {
  /** What would be otherwise besides, each in a sentence for readers. */
  readonly sentences: readonly string[];
  readonly changes: readonly ImpactChange[];
  readonly turns: readonly OrderTurn[];
  /** Whether a written reason is asked for: an order turns, or an amount moves by more than 20 percent. */
  readonly needsReason: boolean;
}

/**
 * What a proposal would change in what readers are told. Only what it may change is worked out and
 * compared; the answers about other titles are remembered of the evidence as it is.
 */
export function impactOfProposal(
  evidence: Evidence,
  proposal: Proposal,
  revision: Revision,
): Impact {
  const changed = titlesChangedBy(evidence, proposal);
  const proposed = withProposal(evidence, proposal, revision);
  memoizeAsOf(proposed, evidence, changed);
  const names = impactNames(evidence, proposed);
  const restated = restatedFacts(evidence, proposal);
  const both = { before: evidence, after: proposed, at: revision.at, names };
  const answers = (of: Evidence) => [
    ...titleFacts(of, proposal.titles, revision.at, names),
    ...publicAnswers(of, changed, revision.at, names),
  ];
  const converted = convertedAnswers(both, proposal.references);
  return {
    sentences: impactSentences(both, proposal),
    ...impactOf(
      [...answers(evidence), ...restated.before, ...converted.before],
      [...answers(proposed), ...restated.after, ...converted.after],
      names,
    ),
  };
}

/** The difference of what readers are told before and after, field by field. */
function impactOf(
  before: readonly PublicAnswer[],
  after: readonly PublicAnswer[],
  names: ImpactNames,
): Omit<Impact, "sentences"> {
  const earlier = new Map(before.map((answer) => [keyOf(answer), answer]));
  const later = new Map(after.map((answer) => [keyOf(answer), answer]));
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(compareText);
  const changes = keys.flatMap((key) => difference(names, earlier.get(key), later.get(key)) ?? []);
  const turns = orderTurns(before, after, names);
  const moves = changes.some(
    ({ movePercent }) => Math.abs(movePercent ?? 0) > MOVE_THAT_NEEDS_REASON_PERCENT,
  );
  return { changes, turns, needsReason: turns.length > 0 || moves };
}

function keyOf({ kind, titleIds, sourceId, field }: PublicAnswer): string {
  return [kind, ...titleIds, sourceId ?? "", field].join(" ");
}

function difference(
  names: ImpactNames,
  before?: PublicAnswer,
  after?: PublicAnswer,
): ImpactChange | null {
  const answer = after ?? before;
  if (!answer || (before?.text ?? null) === (after?.text ?? null)) return null;
  const { kind, titleIds, sourceId, field } = answer;
  return {
    kind,
    titleIds,
    sourceId,
    titleNames: titleIds.map(names.title),
    sourceName: sourceId === null ? null : names.source(sourceId),
    field,
    before: briefly(before?.text ?? null, after?.text ?? null),
    after: briefly(after?.text ?? null, before?.text ?? null),
    movePercent: movePercent(before?.money ?? null, after?.money ?? null),
  };
}

/** A text beyond this many characters is a list of which nobody reads all. */
const LONGEST_TEXT = 2_000;
const MOST_NAMED = 10;

/** A long list as what it says that the other does not, and how much it says besides. */
function briefly(text: string | null, other: string | null): string | null {
  if (text === null || text.length <= LONGEST_TEXT) return text;
  const parts = text.split("; ");
  const others = new Set((other ?? "").split("; "));
  const named = parts.filter((part) => !others.has(part)).slice(0, MOST_NAMED);
  return [...named, `and ${formatCount(parts.length - named.length)} more`].join("; ");
}

function movePercent(before: Money | null, after: Money | null): number | null {
  return before !== null && after !== null && before.currency === after.currency
    ? percentChange(before, after)
    : null;
}

function orderTurns(
  before: readonly PublicAnswer[],
  after: readonly PublicAnswer[],
  names: ImpactNames,
): OrderTurn[] {
  const then = positions(after);
  const now = [...positions(before)].filter(([titleId]) => then.has(titleId));
  return now.flatMap(([aboveNow, place]) =>
    now.flatMap(([aboveThen, lower]) => {
      const turns = place < lower && (then.get(aboveNow) ?? 0) > (then.get(aboveThen) ?? 0);
      if (!turns) return [];
      const [aboveNowName, aboveThenName] = [names.title(aboveNow), names.title(aboveThen)];
      return [{ aboveNow, aboveThen, aboveNowName, aboveThenName }];
    }),
  );
}

function positions(answers: readonly PublicAnswer[]): Map<string, number> {
  return new Map(
    answers.flatMap(({ kind, field, titleIds: [titleId], text }): [string, number][] =>
      kind === "ORDER" && field === "position" && titleId ? [[titleId, Number(text)]] : [],
    ),
  );
}
