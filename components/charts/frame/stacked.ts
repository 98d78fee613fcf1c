/** A block of text that would like its top at a height. */
export interface Wish {
  readonly top: number;
  readonly height: number;
}

/**
 * The tops of blocks that share a column, each as near to its wish as those before it let it be, so that
 * none covers another and none leaves the room between `from` and `to`. Answers in the order given. Where
 * all together are higher than the room, they leave it downwards.
 */
export function stackedTops(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, place) => place).sort((a, b) => topOf(a) - topOf(b) || a - b);
  function topOf(place: number): number {
    return wishes[place]?.top ?? 0;
  }
  function heightOf(place: number | undefined): number {
    return wishes[place ?? -1]?.height ?? 0;
  }
  const tops = new Map<number, number>();
  let next = from;
  for (const place of order) {
    const top = Math.max(next, topOf(place));
    tops.set(place, top);
    next = top + heightOf(place);
  }
  let last = Math.max(to, from + order.reduce((sum, place) => sum + heightOf(place), 0));
  for (const place of order.toReversed()) {
    const top = Math.min(tops.get(place) ?? 0, last - heightOf(place));
    tops.set(place, top);
    last = top;
  }
  return wishes.map((_, place) => tops.get(place) ?? 0);
}
