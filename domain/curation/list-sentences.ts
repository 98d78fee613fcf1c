import type { Evidence, TitleDuty, TitleSkill } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { groupBy } from "../text/lists";
import { countOf, listWords } from "../words/format";
import type { ProposedEvidence } from "./impact-names";
import type { Proposal, Proposed } from "./proposal";

/** Skills and duties that sources would list or no longer list, source by source and title by title. */
export function changedLists(
  both: ProposedEvidence,
  { titleSkills, titleDuties }: Proposal,
): string[] {
  return [
    ...listSentences(both, "titleSkills", titleSkills, "skill"),
    ...listSentences(both, "titleDuties", titleDuties, "duty"),
  ];
}

function listSentences(
  { before, after, at, names }: ProposedEvidence,
  kind: "titleSkills" | "titleDuties",
  { put, withdraw }: Proposed<TitleSkill> | Proposed<TitleDuty>,
  noun: string,
): string[] {
  const touched = new Set([...put.map(({ id }) => id), ...withdraw]);
  const listed = (evidence: Evidence) =>
    groupBy(
      publishedAt<TitleSkill | TitleDuty>(evidence[kind], at).filter(({ id }) => touched.has(id)),
      ({ sourceId, titleId }) => `${sourceId} ${titleId}`,
    );
  const [now, then] = [listed(before), listed(after)];
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => {
    const [source = "", title = ""] = key.split(" ");
    const [earlier, later] = [now.get(key) ?? [], then.get(key) ?? []];
    const isIn = (rows: readonly { id: string }[], id: string) => rows.some((row) => row.id === id);
    const added = later.filter(({ id }) => !isIn(earlier, id)).length;
    const gone = earlier.filter(({ id }) => !isIn(later, id)).length;
    const kept = later.length - added;
    const counts = [
      ...(added > 0 ? [`${countOf(added, noun)} more`] : []),
      ...(gone > 0 ? [`${countOf(gone, noun)} less`] : []),
      ...(kept > 0 ? [`${countOf(kept, noun)} as put here`] : []),
    ];
    return `${names.source(source)} lists ${listWords(counts)} for ${names.title(title)}.`;
  });
}
