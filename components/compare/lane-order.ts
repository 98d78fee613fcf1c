/** In which order the lanes of a comparison stand, as its address says it. */
export const LANE_ORDERS = ["middle", "title", "n", "source"] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** What each order is called where it is chosen. */
export const LANE_ORDER_WORDS: Readonly<Record<LaneOrder, string>> = {
  middle: "highest pay",
  title: "title",
  n: "most counted",
  source: "source",
};

/** The order that an address asks for; by pay where it asks for none that there is. */
export function laneOrder(asked: string | undefined): LaneOrder {
  return LANE_ORDERS.find((order) => order === asked) ?? "middle";
}

/** What lanes are put in order by. */
export interface OrderedLane {
  /** The place of its title among those compared. */
  readonly place: number;
  readonly source: string;
  readonly value: number;
  readonly count: number | null;
}

/** Lanes in an order, and by pay where that does not decide. */
export function inLaneOrder<Lane extends OrderedLane>(
  lanes: readonly Lane[],
  order: LaneOrder,
): Lane[] {
  const byPay = (a: Lane, b: Lane) => b.value - a.value || a.place - b.place;
  const compare: Record<LaneOrder, (a: Lane, b: Lane) => number> = {
    middle: byPay,
    title: (a, b) => a.place - b.place || byPay(a, b),
    n: (a, b) => (b.count ?? -1) - (a.count ?? -1) || byPay(a, b),
    source: (a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : byPay(a, b)),
  };
  return [...lanes].sort(compare[order]);
}
