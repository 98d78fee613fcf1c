import type { TitleDuty, TitleSkill } from "../evidence/evidence";
import { type EvidenceChange, type RowChange, STATES_NOTHING } from "../evidence/evidence-change";
import { groupBy } from "../text/lists";
import { countOf, listWords } from "../words/format";

/** Changes of what sources list for titles. */
interface Requirements {
  readonly skills: readonly RowChange<TitleSkill>[];
  readonly duties: readonly RowChange<TitleDuty>[];
}

/**
 * Changes of skills and duties, those of one kind, revision and source in one line, since they come
 * by the hundred: "237 skills and 100 duties".
 */
export function requirementChanges(
  { skills, duties }: Requirements,
  sourceName: (sourceId: string) => string,
): EvidenceChange[] {
  const counted = [
    ...skills.map((change) => ({ change, noun: "skill" })),
    ...duties.map((change) => ({ change, noun: "duty" })),
  ];
  const together = groupBy(
    counted,
    ({ change: { kind, row, revision } }) => `${revision.id} ${row.sourceId} ${kind}`,
  );
  return [...together.values()].flatMap((group): EvidenceChange[] => {
    const [first] = group;
    if (!first) return [];
    const { kind, row, revision } = first.change;
    const counts = [...groupBy(group, ({ noun }) => noun)].map(([noun, each]) =>
      countOf(each.length, noun),
    );
    const name = `${listWords(counts)} of titles, ${sourceName(row.sourceId)}`;
    return [
      { kind, thing: "TITLE_REQUIREMENT", id: row.sourceId, name, ...STATES_NOTHING, revision },
    ];
  });
}
