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
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

type CursorArgument = "after" | "before";

/** Which way a list is sorted. */
export type SortDirection = "ASC" | "DESC";

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

/** `first`, `after`, `last` and `before` for a field. */
export function pageArguments(t: ArgumentBuilder) {
  return {
    first: t.int({
      description: `How many items to answer with, from the front: 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} where neither \`first\` nor \`last\` is given. Another number is refused with BAD_USER_INPUT, never cut to size.`,
    }),
    after: t.string({
      description:
        "Answer with the items after this cursor: the `endCursor` of the page before. Anything but a cursor of this very list is refused with BAD_USER_INPUT.",
    }),
    last: t.int({
      description: `How many items to answer with, from the back, in the order of the list: 1 to ${MAX_PAGE_SIZE}. Refused with BAD_USER_INPUT together with \`first\`.`,
    }),
    before: t.string({
      description:
        "Answer with the items before this cursor: the `startCursor` of the page behind. Anything but a cursor of this very list is refused with BAD_USER_INPUT.",
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
  page: PageArguments,
  direction: SortDirection = "ASC",
): ConnectionPage<T> {
  const turn = direction === "ASC" ? 1 : -1;
  const ordered = items
    .map((node) => ({ key: keyOf(node), node }))
    .sort((a, b) => turn * compareText(a.key, b.key));
  return pageOfOrdered(list, ordered, ({ node }) => node, page, direction);
}

/** One page of items that are in the order of their keys already. `nodeOf`: what the page shows of an item. */
export function pageOfOrdered<T extends { readonly key: string }, N>(
  list: string,
  ordered: readonly T[],
  nodeOf: (item: T) => N,
  page: PageArguments,
  direction: SortDirection = "ASC",
): ConnectionPage<N> {
  const { size, fromEnd, after, before } = pageAsked(list, page);
  const turn = direction === "ASC" ? 1 : -1;
  const isBehind = (bound: string) => (item: { key: string }) =>
    turn * compareText(item.key, bound) > 0;
  const isUpTo = (bound: string) => (item: { key: string }) =>
    turn * compareText(item.key, bound) >= 0;
  const start = after === null ? 0 : placeOf(ordered, isBehind(after));
  const end = Math.max(start, before === null ? ordered.length : placeOf(ordered, isUpTo(before)));
  const from = fromEnd ? Math.max(start, end - size) : start;
  const to = fromEnd ? end : Math.min(end, start + size);
  const edges = ordered
    .slice(from, to)
    .map((item) => ({ cursor: cursorOf(list, item.key), node: nodeOf(item) }));
  return connection(edges, ordered.length, from > 0, to < ordered.length);
}

/** Which rows of a table are read for a page, by the table's own keys. */
export interface RowRange {
  /** Only rows behind this key, or from the first. */
  readonly after: string | null;
  /** Only rows in front of this key, or up to the last. */
  readonly before: string | null;
  readonly most: number;
  /** Whether the last of them are meant, still in the order of the list. */
  readonly fromEnd: boolean;
}

/** A range of a list that is numbered, the newest first: what is behind a number is below it. */
export function numbersOf<N extends number | bigint>(
  { after, before, most, fromEnd }: RowRange,
  numberOf: (key: string) => N,
) {
  return {
    below: after === null ? null : numberOf(after),
    above: before === null ? null : numberOf(before),
    most,
    fromEnd,
  };
}

/** A range of a list that is counted from 0, as places from and up to; `count` tells how long it is. */
export async function placesIn(
  { after, before, most, fromEnd }: RowRange,
  count: () => Promise<number>,
): Promise<{ from: number; to: number }> {
  const start = after === null ? 0 : Number(after) + 1;
  if (!fromEnd) {
    const end = Math.min(Number(before ?? Number.POSITIVE_INFINITY), start + most);
    return { from: start, to: Math.max(start, end) };
  }
  const end = Math.max(start, before === null ? await count() : Number(before));
  return { from: Math.max(start, end - most), to: end };
}

/** How rows of a table are read in pages, in the order of the table's own keys. */
export interface RowReader<T> {
  readonly keyOf: (row: T) => string;
  /** The rows of a range in the order of the list; `total` counts the whole list. */
  readonly read: (range: RowRange) => Promise<{ rows: T[]; total: number }>;
}

/** One page of a list that is too long to be read whole. */
export async function pageOfRows<T>(
  list: string,
  page: PageArguments,
  { keyOf, read }: RowReader<T>,
): Promise<ConnectionPage<T>> {
  const { size, fromEnd, after, before } = pageAsked(list, page);
  requireNumber("after", after);
  requireNumber("before", before);
  // One more than the page holds tells whether another page follows.
  const { rows, total } = await read({ after, before, most: size + 1, fromEnd });
  const isMore = rows.length > size;
  const shown = fromEnd ? rows.slice(-size) : rows.slice(0, size);
  const edges = shown.map((node) => ({ cursor: cursorOf(list, keyOf(node)), node }));
  return connection(
    edges,
    total,
    fromEnd ? isMore : after !== null,
    fromEnd ? before !== null : isMore || before !== null,
  );
}

function connection<T>(
  edges: ConnectionPage<T>["edges"],
  totalCount: number,
  hasPreviousPage: boolean,
  hasNextPage: boolean,
): ConnectionPage<T> {
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return {
    totalCount,
    edges,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
  };
}

function pageAsked(list: string, { first, after, last, before }: PageArguments) {
  if (first != null && last != null) {
    throw badUserInput("last", "Ask for the first items of a list or for the last, not for both.");
  }
  return {
    size: last == null ? pageSize("first", first) : pageSize("last", last),
    fromEnd: last != null,
    after: after == null ? null : keyOfCursor("after", list, after),
    before: before == null ? null : keyOfCursor("before", list, before),
  };
}

function pageSize(argument: "first" | "last", asked: number | null | undefined): number {
  const size = asked ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size;
  throw badUserInput(
    argument,
    `${argument} is ${size}; a page holds from 1 to ${MAX_PAGE_SIZE} items.`,
  );
}

function placeOf<T>(items: readonly T[], fits: (item: T) => boolean): number {
  const place = items.findIndex(fits);
  return place === -1 ? items.length : place;
}

function requireNumber(argument: CursorArgument, key: string | null): void {
  if (key !== null && !/^\d{1,18}$/.test(key)) throw notACursor(argument);
}

function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString("base64url");
}

function keyOfCursor(argument: CursorArgument, list: string, cursor: string): string {
  const held = Buffer.from(cursor, "base64url").toString();
  const key = held.startsWith(`${list}:`) ? held.slice(list.length + 1) : "";
  if (key !== "" && cursorOf(list, key) === cursor) return key;
  throw notACursor(argument);
}

function notACursor(argument: CursorArgument): Refusal {
  const page =
    argument === "after"
      ? "the endCursor of the page before"
      : "the startCursor of the page behind";
  return badUserInput(
    argument,
    `${argument} is not a cursor of this list. Pass ${page}, as it was answered.`,
  );
}
