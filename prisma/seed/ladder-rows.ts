import type { ContentOf } from "../things";

/** What a ladder lists for one of its roles. */
export interface LadderRole {
  readonly sourceId: string;
  readonly titleIds: readonly string[];
  readonly printed: string;
  readonly order: number | null;
  readonly skills: readonly LadderSkill[];
  readonly duties: readonly string[];
}
export type LadderSkill = readonly [name: string, level: string | null, note: string | null];

/** What is recorded of the skills and duties of roles. Their slugs sort them by source, role and place. */
export function requirementRows(roles: readonly LadderRole[]): {
  readonly titleSkill: ContentOf["titleSkill"][];
  readonly titleDuty: ContentOf["titleDuty"][];
} {
  return {
    titleSkill: roles.flatMap((role) =>
      listed(role, "skill", role.skills, ([name, levelPrinted, note]) => ({
        name,
        levelPrinted,
        note,
      })),
    ),
    titleDuty: roles.flatMap((role) =>
      listed(role, "duty", role.duties, (summary) => ({ summary })),
    ),
  };
}

/** What a ladder lists for a role, for each title that the role is. */
function listed<T, Stated>(
  { sourceId, titleIds, printed, order }: LadderRole,
  kind: string,
  items: readonly T[],
  stated: (item: T) => Stated,
) {
  return titleIds.flatMap((titleId) => {
    const ofTitle = titleIds.length > 1 ? [titleId] : [];
    return items.map((item, index) => {
      const position = index + 1;
      const place = String(position).padStart(2, "0");
      return {
        id: [sourceId, slugOf(printed), ...ofTitle, kind, place].join("-"),
        sourceId,
        titleId,
        rolePrinted: printed,
        roleOrder: order,
        position,
        ...stated(item),
      };
    });
  });
}

function slugOf(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
