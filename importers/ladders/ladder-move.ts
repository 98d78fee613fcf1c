import { webAddressProblem } from "@/domain/entry/web-address";
import type { RoleMatch, StepEvidence } from "@/domain/evidence/vocabulary";
import { firstReason, type RefusedRow } from "../data-set/layout";
import { LADDERS } from "./known-ladders";
import type { LadderTable } from "./ladder-table";
import type { TitledRole } from "./role-titles";

/** The columns of the table of ladders that are read. */
export const MOVE_COLUMNS = [
  "ladder",
  "licence",
  "source_url",
  "role",
  "role_level_title",
  "next_level_titles",
  "move_kind",
  "source_says",
  "evidence",
  "time_in_level_stated",
] as const;
type Row = Readonly<Record<(typeof MOVE_COLUMNS)[number], string>>;

/** What the words of the table for what a move rests on are here. Of `endpoints_printed` it is that only for the two ends. */
const EVIDENCE: ReadonlyMap<string, StepEvidence> = new Map([
  ["explicit", "STATED"],
  ["by_referral", "STATED"],
  ["printed_order", "PRINTED_ORDER"],
  ["endpoints_printed", "PRINTED_ORDER"],
  ["derived_order", "DERIVED"],
  ["computed", "LIKENESS"],
]);
/** Its words for levels that are no move. */
const NO_MOVE: readonly string[] = ["terminal", "none"];
const KINDS = ["promotion", "track_change", "lateral"] as const;

/** One row that states a move between two roles, each of which stands for titles. */
export interface LadderMove {
  readonly ladder: string;
  /** The job family. */
  readonly family: string;
  readonly from: TitledRole;
  readonly to: TitledRole;
  readonly word: string;
  readonly evidence: StepEvidence;
  readonly kind: (typeof KINDS)[number];
  readonly says: string;
  readonly time: string;
  readonly url: string | null;
}

/** What a row states; why it is left out where it states no move between titles. */
export function readMove(table: LadderTable<string>, row: Row): LadderMove | RefusedRow {
  const { ladder, role: family, evidence: word } = row;
  const known = new Map(Object.entries(LADDERS)).get(ladder);
  const evidence = EVIDENCE.get(word);
  const kind = KINDS.find((each) => each === row.move_kind);
  const refused = firstReason(
    [known === undefined, "a ladder that is not known"],
    [row.licence === "", "no licence is said"],
    [row.licence !== known?.licence, "another licence than is known of the ladder"],
    [evidence === undefined && !NO_MOVE.includes(word), "no known word for what it rests on"],
    [evidence === undefined || row.next_level_titles === "", "no move is stated"],
    [kind === undefined, "no known kind of move"],
    [webAddressProblem(row.source_url) !== null, "no address that can be shown"],
  );
  if (refused) return refused;
  const from = table.role(ladder, row.role_level_title, family);
  if ("refused" in from) return from;
  const to = table.role(ladder, row.next_level_titles, family);
  if ("refused" in to) return to;
  if (pairsOf(from, to).length === 0) return { refused: "both roles are one title here" };
  return {
    ladder,
    family,
    from,
    to,
    word,
    evidence: evidence as StepEvidence,
    kind: kind as (typeof KINDS)[number],
    says: row.source_says,
    time: row.time_in_level_stated,
    url: row.source_url,
  };
}

/** The titles that a move joins: each of the one role with each of the other, none with itself. */
export function pairsOf(
  from: Pick<TitledRole, "titleIds">,
  to: Pick<TitledRole, "titleIds">,
): (readonly [fromTitleId: string, toTitleId: string])[] {
  return from.titleIds.flatMap((fromId) =>
    to.titleIds.flatMap((toId) => (fromId === toId ? [] : [[fromId, toId] as const])),
  );
}

const MATCHES: readonly RoleMatch[] = ["EXACT", "CLOSE", "LOOSE"];

/** How near both names of a move are to the titles: as near as the farther one. */
export function matchOf({ from, to }: Pick<LadderMove, "from" | "to">): RoleMatch {
  return MATCHES.indexOf(from.match) > MATCHES.indexOf(to.match) ? from.match : to.match;
}
