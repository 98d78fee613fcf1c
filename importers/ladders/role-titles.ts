import type { RoleMatch } from "@/domain/evidence/vocabulary";
import { AUTHOR_ROLES } from "./author-roles";
import { COMPANY_ROLES } from "./company-roles";
import { GOVERNMENT_ROLES } from "./government-roles";
import type { RolesOfLadders, Unmapped } from "./mapped-role";

const ROLES: RolesOfLadders = { ...GOVERNMENT_ROLES, ...COMPANY_ROLES, ...AUTHOR_ROLES };

/** A role of a ladder that stands for titles. */
export interface TitledRole {
  readonly printed: string;
  readonly titleIds: readonly string[];
  readonly match: RoleMatch;
  readonly order: number | null;
}

/** The titles of a role that a ladder prints, of a job family where one is named; else why it has none. */
export function roleOf(ladder: string, printed: string, family = ""): TitledRole | Unmapped {
  const roles = new Map(Object.entries(ROLES[ladder] ?? {}));
  const mapped = roles.get(`${family}: ${printed}`) ?? roles.get(printed);
  if (mapped === undefined) return "a role that the table of roles does not have";
  if (typeof mapped === "string") return mapped;
  const [titleIds, match, order] = mapped;
  return { printed, titleIds: titleIds.split(" "), match, order };
}
