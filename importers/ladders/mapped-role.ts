import type { RoleMatch } from "@/domain/evidence/vocabulary";

/** Why a role of a ladder is no title here: what the report of an import says of its rows. */
export const OTHER_FIELD = "a role of another field";
export const ALL_ENGINEERING = "a role of all engineering, of which no title is held";
export const ALL_FIELDS = "a role of all fields, of which no title is held";
export const NO_SUCH_TITLE = "a role like no title that is held";
export const LEARNERS = "a role of learners";
const UNKNOWN = "a role that the table of roles does not have";

export type Unmapped =
  | typeof OTHER_FIELD
  | typeof ALL_ENGINEERING
  | typeof ALL_FIELDS
  | typeof NO_SUCH_TITLE
  | typeof LEARNERS
  | typeof UNKNOWN;

/**
 * What a role of a ladder is here: the slugs of its titles, with a blank between, how near its printed name
 * is to theirs, and its place in the ladder, from 1; or why it is none.
 */
export type MappedRole =
  | readonly [titleIds: string, match: RoleMatch, order: number | null]
  | Unmapped;

/** By ladder and by the name of the role as printed, with the job family and a colon before it where two families mean two things. */
export type RolesOfLadders = Readonly<Record<string, Readonly<Record<string, MappedRole>>>>;
