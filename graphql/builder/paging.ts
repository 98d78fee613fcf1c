import type { Versioned } from "@/domain/evidence/evidence";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "@/domain/limits";
import { badUserInput, type Refusal } from "@/domain/refusal";
import { compareText } from "@/domain/text/lists";
import type { InContext } from "@/evidence/context";
import type { ArgumentBuilder } from "./builder";

/** The arguments of every list that comes in pages. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** One page of a list, as the Relay plugin takes it. */
export interface ConnectionPage<T> {
  readonly totalCount: number;
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** `first` and `after` for a field. */
export function pageArguments(t: ArgumentBuilder) {
  return {
    first: t.int({
      defaultValue: DEFAULT_PAGE_SIZE,
      description: `How many items to answer with: 1 to ${MAX_PAGE_SIZE}. Another number is refused with BAD_USER_INPUT, never cut to size.`,
    }),
    after: t.string({
      description:
        "Answer with the items after this cursor: the `endCursor` of the page before. Anything but a cursor of this very list is refused with BAD_USER_INPUT.",
    }),
  };
}

/** One page of things in order of their slugs. */
export function pageOf<T extends Versioned>(
  list: string,
  things: readonly InContext<T>[],
  question: PageArguments,
): ConnectionPage<InContext<T>> {
  return pageByKey(list, things, ({ value }) => value.id, question);
}

/**
 * One page of items in order of their keys, of which no two are alike. The cursor holds the key and
 * not a count, so that paging goes on at the right place when things were added or withdrawn
 * meanwhile. `list` names the kind of list, so that a cursor of another is noticed.
 */
export function pageByKey<T>(
  list: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  { first, after }: PageArguments,
): ConnectionPage<T> {
  const size = pageSize(first);
  const ordered = items
    .map((node) => ({ key: keyOf(node), node }))
    .sort((a, b) => compareText(a.key, b.key));
  const keys = ordered.map(({ key }) => key);
  const start = after == null ? 0 : placeAfter(keys, keyOfCursor(list, after));
  const edges = ordered
    .slice(start, start + size)
    .map(({ key, node }) => ({ cursor: cursorOf(list, key), node }));
  return {
    totalCount: ordered.length,
    edges,
    pageInfo: {
      hasNextPage: start + size < ordered.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How rows of a table are read in pages, in the order of the table's own keys. */
export interface RowReader<T> {
  readonly keyOf: (row: T) => string;
  /** Rows after a key, or from the first; `total` counts the whole list. */
  readonly read: (after: string | null, most: number) => Promise<{ rows: T[]; total: number }>;
}

/** One page of a list that is too long to be read whole. */
export async function pageOfRows<T>(
  list: string,
  { first, after }: PageArguments,
  { keyOf, read }: RowReader<T>,
): Promise<ConnectionPage<T>> {
  const size = pageSize(first);
  const key = after == null ? null : keyOfCursor(list, after);
  if (key !== null && !/^\d{1,18}$/.test(key)) throw notACursor();
  // One more than the page holds tells whether another page follows.
  const { rows, total } = await read(key, size + 1);
  const edges = rows.slice(0, size).map((node) => ({ cursor: cursorOf(list, keyOf(node)), node }));
  return {
    totalCount: total,
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: key !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size;
  throw badUserInput("first", `first is ${size}; a page holds from 1 to ${MAX_PAGE_SIZE} items.`);
}

function placeAfter(keys: readonly string[], key: string): number {
  const next = keys.findIndex((candidate) => candidate > key);
  return next === -1 ? keys.length : next;
}

function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString("base64url");
}

function keyOfCursor(list: string, cursor: string): string {
  const held = Buffer.from(cursor, "base64url").toString();
  const key = held.startsWith(`${list}:`) ? held.slice(list.length + 1) : "";
  if (key !== "" && cursorOf(list, key) === cursor) return key;
  throw notACursor();
}

function notACursor(): Refusal {
  return badUserInput(
    "after",
    "after is not a cursor of this list. Pass the endCursor of the page before, as it was answered.",
  );
}
