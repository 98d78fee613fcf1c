import { LONGEST_NAME } from "@/domain/limits";
import type { LadderRole, LadderSkill } from "@/prisma/seed/ladder-rows";
import type { RefusedRow } from "../data-set/layout";
import { LadderTable } from "./ladder-table";
import type { TitledRole } from "./role-titles";

const SKILL_COLUMNS = ["ladder", "role_level_title", "skill", "required_level", "note"] as const;
const DUTY_COLUMNS = ["ladder", "role_level_title", "duty", "order"] as const;

/** What was read of one role of a ladder: its lines with their places. */
interface ListedRole<T> {
  readonly ladder: string;
  readonly role: TitledRole;
  readonly lines: Map<string, readonly [place: number, line: T]>;
}

/** Reads a table that lists something for roles, line by line. */
class Listing<Column extends string, T> {
  readonly table: LadderTable<Column>;
  readonly #roles = new Map<string, ListedRole<T>>();

  constructor(header: readonly string[], columns: readonly Column[]) {
    this.table = new LadderTable(header, columns);
  }

  /** Takes a line of a role; says why where it is left out. */
  add(ladder: string, printed: string, name: string, line: T, place: number): RefusedRow | null {
    const role = this.table.role(ladder, printed);
    if ("refused" in role) return role;
    // Nothing that is kept of a line says how near its role is to the title.
    if (role.match === "LOOSE") return { refused: "a role that is only loosely a title here" };
    if (name === "") return { refused: "nothing is listed" };
    if (name.length > LONGEST_NAME) return { refused: "a cell is too long" };
    const key = JSON.stringify([ladder, printed]);
    const listed = this.#roles.get(key) ?? { ladder, role, lines: new Map() };
    if (listed.lines.has(name)) return { refused: "the role has it above already" };
    listed.lines.set(name, [place, line]);
    this.#roles.set(key, listed);
    return null;
  }

  /** The roles with their lines in order. */
  roles(): (readonly [Omit<LadderRole, "skills" | "duties">, T[]])[] {
    return [...this.#roles.values()].map(({ ladder, role, lines }) => {
      const { printed, titleIds, order } = role;
      const inOrder = [...lines.values()].sort(([a], [b]) => a - b).map(([, line]) => line);
      return [{ sourceId: ladder, titleIds, printed, order }, inOrder] as const;
    });
  }
}

/** A table of skills or of duties: takes rows, and answers what they come to. */
export interface RequirementReader {
  readonly table: LadderTable<string>;
  take(cells: readonly string[]): RefusedRow | null;
  roles(): LadderRole[];
}

/** The skills that ladders list for roles. Throws Refusal where the header is of no such table. */
export function skillReader(header: readonly string[]): RequirementReader {
  const listing = new Listing<(typeof SKILL_COLUMNS)[number], LadderSkill>(header, SKILL_COLUMNS);
  let place = 0;
  return {
    table: listing.table,
    take(cells) {
      const row = listing.table.read(cells);
      if ("refused" in row) return row as RefusedRow;
      const { ladder, role_level_title: printed, skill, required_level: level, note } = row;
      place += 1;
      return listing.add(ladder, printed, skill, [skill, level || null, note || null], place);
    },
    roles: () => listing.roles().map(([role, skills]) => ({ ...role, skills, duties: [] })),
  };
}

/** The duties that ladders list for roles. Throws Refusal where the header is of no such table. */
export function dutyReader(header: readonly string[]): RequirementReader {
  const listing = new Listing<(typeof DUTY_COLUMNS)[number], string>(header, DUTY_COLUMNS);
  return {
    table: listing.table,
    take(cells) {
      const row = listing.table.read(cells);
      if ("refused" in row) return row as RefusedRow;
      const { ladder, role_level_title: printed, duty, order } = row;
      if (!/^[1-9]\d{0,3}$/.test(order)) return { refused: "no place among the duties" };
      return listing.add(ladder, printed, duty, duty, Number(order));
    },
    roles: () => listing.roles().map(([role, duties]) => ({ ...role, skills: [], duties })),
  };
}
