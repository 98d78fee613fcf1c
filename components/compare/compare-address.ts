import type { LaneOrder } from "./lane-order";

/** What the address of a comparison says besides the reader's question. */
export interface CompareAddress {
  readonly titles: readonly string[];
  /** Whether unlike pay bases share an axis. */
  readonly mixed?: boolean;
  readonly order?: LaneOrder;
  /** The two titles whose change is shown, where they are not the first and the last. */
  readonly pair?: readonly [from: string, to: string] | null;
}

/** The address of a comparison, without what it says by saying nothing. */
export function compareAddress({ titles, mixed, order, pair }: CompareAddress): string {
  const parts = [
    titles.length > 0 ? `titles=${titles.map(encodeURIComponent).join(",")}` : null,
    mixed ? "mix=1" : null,
    order && order !== "middle" ? `order=${order}` : null,
    pair ? `from=${encodeURIComponent(pair[0])}&to=${encodeURIComponent(pair[1])}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `/compare?${parts.join("&")}` : "/compare";
}

/** What an address of the lanes alone says of a comparison. */
export function laneParameters({ titles, mixed, order }: CompareAddress): Record<string, string> {
  return {
    titles: titles.join(","),
    ...(order && order !== "middle" && { order }),
    ...(mixed && { mix: "1" }),
  };
}

/** The two titles whose change an address asks for; null where it does not name two of those compared. */
export function askedPair(
  from: string | undefined,
  to: string | undefined,
  titles: readonly string[],
): readonly [from: string, to: string] | null {
  if (!from || !to || from === to) return null;
  return titles.includes(from) && titles.includes(to) ? [from, to] : null;
}
