import { setImmediate as nextTurn } from "node:timers/promises";
import type { Revision, Versioned } from "@/domain/evidence/evidence";
import type { Database } from "./client";

/** How many rows one statement writes before others have their turn. */
export const ROWS_AT_ONCE = 1_000;
/** How many one statement reads: the client makes objects of all of them in one go. */
const READ_AT_ONCE = 500;
/** How many rows are made into others before others have their turn: some milliseconds of work. */
const MAPPED_AT_ONCE = 100;

/** Many things, at hand or read part by part: from the beginning each time that they are asked for. */
export type Parts<T> = readonly T[] | (() => AsyncIterable<readonly T[]>);

/** The parts, each in a turn of the event loop of its own. */
export function partsOf<T>(parts: Parts<T>): AsyncIterable<readonly T[]> {
  return typeof parts === "function" ? parts() : inParts(parts);
}

/** A long list in parts, each in a turn of the event loop of its own. */
export async function* inParts<T>(rows: readonly T[], size = ROWS_AT_ONCE): AsyncGenerator<T[]> {
  for (let start = 0; start < rows.length; start += size) {
    if (start > 0) await nextTurn();
    yield rows.slice(start, start + size);
  }
}

/** What each row of a long list comes to, worked out in turns. */
export async function mapInParts<T, U>(rows: readonly T[], map: (row: T) => U): Promise<U[]> {
  const mapped: U[] = [];
  for await (const part of inParts(rows, MAPPED_AT_ONCE)) {
    for (const row of part) mapped.push(map(row));
  }
  return mapped;
}

/** Rows after one, or the first ones, as a statement finds them. */
type ReadAfter<Row> = (after: Row | null, most: number) => Promise<Row[]>;

/**
 * The rows that a statement finds, so many at a time: a client that is handed a hundred thousand at
 * once is busy with them for seconds.
 */
export async function* readParts<Row>(read: ReadAfter<Row>): AsyncGenerator<Row[]> {
  let after: Row | null = null;
  for (;;) {
    const part: Row[] = await read(after, READ_AT_ONCE);
    yield part;
    after = part.at(-1) ?? null;
    if (part.length < READ_AT_ONCE) return;
  }
}

/** All of them. */
export async function readInParts<Row>(read: ReadAfter<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const part of readParts(read)) {
    for (const row of part) rows.push(row);
  }
  return rows;
}

/** Which rows of a list that is numbered, the newest first. */
export interface NumberRange<N extends number | bigint = number> {
  readonly below: N | null;
  readonly above: N | null;
  readonly most: number;
  readonly fromEnd: boolean;
}

/** The columns that keep the versions of every published thing. */
export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly recordedIn: number;
  readonly supersededIn: number | null;
  readonly withdrawnIn: number | null;
}

/** Looks up revisions by number. */
export type RevisionIndex = ReadonlyMap<number, Revision>;

/** All revisions, by number: one statement. They are few, and every versioned row names one. */
export async function loadRevisionIndex({ models }: Database): Promise<RevisionIndex> {
  const revisions = await models.revision.findMany({ orderBy: { id: "asc" } });
  return new Map(revisions.map((revision) => [revision.id, revision]));
}

/** The domain's account of a row's versions. Throws where a row names a revision that is not there. */
export function versioned(row: VersionRow, revisions: RevisionIndex): Versioned {
  const find = (id: number): Revision => {
    const revision = revisions.get(id);
    if (!revision) throw new Error(`revision ${id} of ${row.id} is not held`);
    return revision;
  };
  return {
    id: row.id,
    version: row.version,
    recorded: find(row.recordedIn),
    superseded: row.supersededIn === null ? null : find(row.supersededIn),
    withdrawn: row.withdrawnIn === null ? null : find(row.withdrawnIn),
  };
}

/** A column of type date as YYYY-MM-DD. */
export function isoDate(value: Date | null): string | null {
  return value === null ? null : value.toISOString().slice(0, 10);
}

/** Rows in the order in which lists are shown: by thing, oldest version first. */
export const IN_ORDER = [{ id: "asc" as const }, { version: "asc" as const }];
