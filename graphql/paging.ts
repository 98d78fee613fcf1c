import type { Versioned } from "@/domain/evidence";
import type { ArgumentBuilder } from "./builder";
import { badUserInput } from "./errors";
import type { Framed } from "./frame";

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The arguments of every list that comes in pages. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** One page of a list, as the Relay plugin takes it. */
export interface Page<T> {
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

/**
 * One page of things in order of their slugs. The cursor holds the slug and not a count, so that
 * paging goes on at the right place when things were added or withdrawn meanwhile. `list` names the
 * kind of list, so that a cursor of another is noticed.
 */
export function pageOf<T extends Versioned>(
  list: string,
  things: readonly Framed<T>[],
  { first, after }: PageArguments,
): Page<Framed<T>> {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) {
    throw badUserInput("first", `first is ${size}; a page holds from 1 to ${MAX_PAGE_SIZE} items.`);
  }
  const ordered = [...things].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const start = after == null ? 0 : placeAfter(ordered, slugOfCursor(list, after));
  const edges = ordered
    .slice(start, start + size)
    .map((node) => ({ cursor: cursorOf(list, node.value.id), node }));
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

function placeAfter(ordered: readonly Framed<Versioned>[], slug: string): number {
  const next = ordered.findIndex((item) => item.value.id > slug);
  return next === -1 ? ordered.length : next;
}

function cursorOf(list: string, slug: string): string {
  return Buffer.from(`${list}:${slug}`).toString("base64url");
}

function slugOfCursor(list: string, cursor: string): string {
  const held = Buffer.from(cursor, "base64url").toString();
  const slug = held.startsWith(`${list}:`) ? held.slice(list.length + 1) : "";
  if (slug !== "" && cursorOf(list, slug) === cursor) return slug;
  throw badUserInput(
    "after",
    `after is not a cursor of this list. Pass the endCursor of the page before, as it was answered.`,
  );
}
