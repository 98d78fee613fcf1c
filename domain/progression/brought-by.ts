import type { Catalogue, TitleDuty, TitleSkill } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { publishedAt, standingAt } from "../evidence/times";
import { groupBy } from "../text/lists";
import { sameText } from "../text/plain-text";
import { levelChange, type SkillChange, scaleOf } from "./level-scale";
import { type Ends, type Listed, type Sides, sidesOf } from "./role-sides";

/** A skill of one title or both, as one source lists it. */
export interface BroughtSkill {
  readonly change: SkillChange;
  /** As the source prints it, for the later title where that has it. */
  readonly name: string;
  /** How well, as the source prints it for the two titles; null where it does not say, or lists no such skill. */
  readonly levelBefore: string | null;
  readonly levelAfter: string | null;
}

/** A duty of one title or both, as one source lists it, in our words. */
export interface BroughtDuty {
  readonly change: Extract<SkillChange, "GAINED" | "KEPT" | "DROPPED">;
  readonly summary: string;
}

/** What one source says that a step brings. */
export interface BroughtBySource<Item> {
  readonly sourceId: string;
  /** The two roles that are set side by side, as the source calls them. */
  readonly fromPrinted: string;
  readonly toPrinted: string;
  /** In the source's order for the later title, then what is dropped, in its order for the earlier. */
  readonly items: readonly Item[];
}

/** What a step brings, source by source in the order of their slugs; `missing` says why there is none. */
export interface Brought<Item> {
  readonly bySource: readonly BroughtBySource<Item>[];
  readonly missing: Missing | null;
}

/** What a step asks and gives: skills and duties. */
export interface BroughtByStep {
  readonly skills: Brought<BroughtSkill>;
  readonly duties: Brought<BroughtDuty>;
}

type Held = Pick<Catalogue, "titles" | "titleSkills" | "titleDuties" | "sources">;

/**
 * What a step between two titles, by slug, brings by what each source lists for both of them at `asOf`:
 * unlike sources are never set against each other. Where a source has several roles for one title, the
 * last role of the first title and the first of the second are set side by side: what is between
 * belongs to the titles and not to the step. Names are the same whatever their capitals and blanks.
 */
export function broughtBy(held: Held, step: Ends, asOf: Date): BroughtByStep {
  const published = new Set(publishedAt(held.sources, asOf).map(({ id }) => id));
  const standing = <Row extends Listed>(rows: readonly Row[]) =>
    publishedAt(rows, asOf).filter(({ sourceId }) => published.has(sourceId));
  const skills = standing(held.titleSkills);
  const duties = standing(held.titleDuties);
  const words = { titles: titleNames(held, step, asOf), step };
  const scales = new Map(
    [...groupBy(skills, ({ sourceId }) => sourceId)].map(([sourceId, rows]) => [
      sourceId,
      scaleOf(rows.flatMap(({ levelPrinted }) => levelPrinted ?? [])),
    ]),
  );
  return {
    skills: {
      bySource: sidesOf(skills, step).map((sides) =>
        told(sides, ({ name }) => name, skillOf(scales.get(sides.sourceId) ?? null)),
      ),
      missing: absence("skills", skills, words),
    },
    duties: {
      bySource: sidesOf(duties, step).map((sides) => told(sides, ({ summary }) => summary, dutyOf)),
      missing: absence("duties", duties, words),
    },
  };
}

/** Something that a source lists for the first title, for the second, or for both. */
type Pair<Row> =
  | { readonly before: Row | null; readonly after: Row }
  | { readonly before: Row; readonly after: null };

function told<Row extends Listed, Item>(
  { sourceId, before, after }: Sides<Row>,
  nameOf: (row: Row) => string,
  itemOf: (pair: Pair<Row>) => Item,
): BroughtBySource<Item> {
  const [had, has] = [before, after].map((rows) => firstOfEach(rows, nameOf));
  const pairs = [
    ...[...(has ?? [])].map(([name, row]) => ({ before: had?.get(name) ?? null, after: row })),
    ...[...(had ?? [])]
      .filter(([name]) => !has?.has(name))
      .map(([, row]) => ({ before: row, after: null })),
  ];
  return {
    sourceId,
    fromPrinted: before[0]?.rolePrinted ?? "",
    toPrinted: after[0]?.rolePrinted ?? "",
    items: pairs.map(itemOf),
  };
}

/** The first of each name, in order. */
function firstOfEach<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row> {
  const named = groupBy(rows, (row) => sameText(nameOf(row)));
  return new Map([...named].flatMap(([name, [row]]) => (row ? [[name, row]] : [])));
}

const skillOf =
  (scale: ReturnType<typeof scaleOf>) =>
  ({ before, after }: Pair<TitleSkill>): BroughtSkill => ({
    change:
      before && after
        ? levelChange(before.levelPrinted, after.levelPrinted, scale)
        : onlyOne(before),
    name: (after ?? before).name,
    levelBefore: before?.levelPrinted ?? null,
    levelAfter: after?.levelPrinted ?? null,
  });

const dutyOf = ({ before, after }: Pair<TitleDuty>): BroughtDuty => ({
  change: before && after ? "KEPT" : onlyOne(before),
  summary: (after ?? before).summary,
});

const onlyOne = (before: unknown) => (before === null ? "GAINED" : "DROPPED");

function titleNames({ titles }: Held, { fromTitleId, toTitleId }: Ends, asOf: Date) {
  const names = new Map(standingAt(titles, asOf).map(({ id, name }) => [id, name]));
  return [fromTitleId, toTitleId].map((id) => ({ id, name: names.get(id) ?? id }));
}

/** Why no source says what a step brings; null where one does. */
function absence(
  what: string,
  rows: readonly Listed[],
  { titles, step }: { titles: readonly { id: string; name: string }[]; step: Ends },
): Missing | null {
  if (sidesOf(rows, step).length > 0) return null;
  const bare = titles.filter(({ id }) => !rows.some(({ titleId }) => titleId === id));
  if (bare.length > 0) {
    const names = bare.map(({ name }) => name).join(" or ");
    return missing("NO_EVIDENCE", `No source lists ${what} for ${names}.`);
  }
  const names = titles.map(({ name }) => name).join(" and ");
  return missing("NOT_COMPARABLE", `No one source lists ${what} for both ${names}.`);
}
