import type { Evidence, Salary } from "../evidence/evidence";
import { compareText } from "../text/lists";
import type { Content, Proposal } from "./proposal";
import type { PublicAnswer } from "./public-answers";

/** What readers see beside a salary and no figure is computed of. */
const FACTS = ["asPrinted", "note", "url"] as const;

/** What salaries say beside their figures, where corrections of them say something else. */
export function restatedFacts(
  evidence: Evidence,
  { salaries: { put } }: Proposal,
): { before: PublicAnswer[]; after: PublicAnswer[] } {
  const standing = new Map(
    evidence.salaries
      .filter(({ superseded, withdrawn }) => superseded === null && withdrawn === null)
      .map((salary) => [salary.id, salary]),
  );
  const corrected = put
    .flatMap((after) => {
      const before = standing.get(after.id);
      return before ? [{ before, after }] : [];
    })
    .sort((one, other) => compareText(one.after.id, other.after.id));
  return {
    before: FACTS.flatMap((fact) =>
      told(
        fact,
        changing(corrected, fact).map(({ before }) => before),
      ),
    ),
    after: FACTS.flatMap((fact) =>
      told(
        fact,
        changing(corrected, fact).map(({ after }) => after),
      ),
    ),
  };
}

type Fact = (typeof FACTS)[number];
type Stated = Content<Salary>;

function changing(
  corrected: readonly { readonly before: Stated; readonly after: Stated }[],
  fact: Fact,
) {
  return corrected.filter(({ before, after }) => before[fact] !== after[fact]);
}

/** One answer for each title and source: what their salaries state, in the order of their ids. */
function told(fact: Fact, salaries: readonly Stated[]): PublicAnswer[] {
  const texts = new Map<string, { of: Stated; said: string[] }>();
  for (const salary of salaries) {
    const key = `${salary.titleId} ${salary.sourceId}`;
    const text = texts.get(key) ?? { of: salary, said: [] };
    texts.set(key, text);
    const said = salary[fact];
    if (said !== null) text.said.push(said);
  }
  return [...texts.values()].map(({ of: { titleId, sourceId }, said }) => ({
    kind: "PAY",
    titleIds: [titleId],
    sourceId,
    field: fact,
    text: said.length > 0 ? said.join("; ") : null,
    money: null,
  }));
}
