/** A rectangle that something drawn takes up, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a text, or of a shape, whose base line's middle is given. */
export function boxAround(middle: number, baseline: number, width: number, height: number): Box {
  return {
    left: middle - width / 2,
    right: middle + width / 2,
    top: baseline - height,
    bottom: baseline,
  };
}

/**
 * The place of a label that covers least, the first of those that cover alike. `read`: what has to stay
 * legible, three times as bad to cover as `crossed`, the lines that may run behind a text.
 */
export function clearestPlace<Place>(
  places: readonly [Place, ...Place[]],
  boxAt: (place: Place) => Box,
  { read, crossed }: { read: readonly Box[]; crossed: readonly Box[] },
): Place {
  const cost = (place: Place) => {
    const box = boxAt(place);
    const hits = (boxes: readonly Box[]) => boxes.filter((other) => overlap(box, other)).length;
    return 3 * hits(read) + hits(crossed);
  };
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
