import type { CareerTitle, Evidence } from "../evidence/evidence";
import { levelOfBase, publishedAt, standingSalaries } from "../evidence/times";
import { groupBy } from "../text/lists";
import { levelWords } from "../words/enum-labels";
import { capitalised, countOf, formatCount } from "../words/format";
import type { ProposedEvidence } from "./impact-names";
import { changedLists } from "./list-sentences";
import type { Proposal, Proposed } from "./proposal";
import { changedSteps, changedWays } from "./step-sentences";

/** How many sentences of one kind are told. */
const MOST_TOLD = 40;

/** What a proposal would change besides figures, each in a sentence for readers. */
export function impactSentences(both: ProposedEvidence, proposal: Proposal): string[] {
  const isOfSteps = [proposal.titles, proposal.steps, proposal.stepSupports].some(isAny);
  return [
    ...briefly(movedSalaries(both, proposal), "salaries that move"),
    ...briefly(levelEvidence(both, proposal.titles), "titles that count other salaries"),
    ...(isOfSteps
      ? [
          ...briefly(changedSteps(both), "steps that change"),
          ...briefly(changedWays(both), "ways that change"),
        ]
      : []),
    ...briefly(changedLists(both, proposal), "lists that change"),
  ];
}

function isAny({
  put,
  withdraw,
}: {
  readonly put: readonly unknown[];
  readonly withdraw: readonly string[];
}): boolean {
  return put.length + withdraw.length > 0;
}

function briefly(sentences: readonly string[], what: string): string[] {
  const rest = sentences.length - MOST_TOLD;
  return rest <= 0
    ? [...sentences]
    : [...sentences.slice(0, MOST_TOLD), `And ${formatCount(rest)} more ${what}.`];
}

/** "12 salaries move from Data Scientist to Senior Data Scientist." */
function movedSalaries({ before, names }: ProposedEvidence, { salaries }: Proposal): string[] {
  const put = new Map(salaries.put.map(({ id, titleId }) => [id, titleId]));
  const moved = before.salaries.filter(
    ({ id, titleId, superseded, withdrawn }) =>
      superseded === null && withdrawn === null && (put.get(id) ?? titleId) !== titleId,
  );
  return [...groupBy(moved, ({ id, titleId }) => `${titleId} ${put.get(id)}`)].map(
    ([ends, rows]) => {
      const [from = "", to = ""] = ends.split(" ");
      const verb = rows.length === 1 ? "moves" : "move";
      return capitalised(
        `${countOf(rows.length, "salary")} ${verb} from ${names.title(from)} to ${names.title(to)}.`,
      );
    },
  );
}

/** Of level titles: how many salaries of the title that they are a level of count for them too. */
function levelEvidence(
  { before, after, at, names }: ProposedEvidence,
  { put, withdraw }: Proposed<CareerTitle>,
): string[] {
  return [...put.map(({ id }) => id), ...withdraw].flatMap((id) =>
    [
      { of: before, other: after, verb: "no longer count" },
      { of: after, other: before, verb: "count" },
    ].flatMap(({ of, other, verb }) => {
      const own = ofLevel(of, id, at);
      const others = ofLevel(other, id, at);
      const gone = own.ids.filter((salaryId) => !others.ids.includes(salaryId));
      if (gone.length === 0 || own.base === null) return [];
      const counting = gone.length === 1 ? verb.replace(/count$/, "counts") : verb;
      const who = `${countOf(gone.length, "salary")} of ${names.title(own.base.titleId)}`;
      const level = levelWords(own.base.level).toLowerCase();
      return [
        capitalised(
          `${who}, which their sources state at ${level}, ${counting} for ${names.title(id)} too.`,
        ),
      ];
    }),
  );
}

function ofLevel(
  evidence: Evidence,
  titleId: string,
  asOf: Date,
): { readonly base: ReturnType<typeof levelOfBase>; readonly ids: readonly string[] } {
  const stands = publishedAt(evidence.titles, asOf).some(({ id }) => id === titleId);
  const base = stands ? levelOfBase(evidence, titleId, asOf) : null;
  if (base === null) return { base, ids: [] };
  const stated = evidence.salaries.filter(
    (salary) => salary.titleId === base.titleId && salary.level === base.level,
  );
  const standing = standingSalaries(evidence, stated, asOf);
  return { base, ids: standing.map(({ salary }) => salary.id) };
}
