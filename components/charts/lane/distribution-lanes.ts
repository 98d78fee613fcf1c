import { payAxis } from "@/components/charts/frame/axis";
import { markOf } from "@/components/request/request-scope";
import type { Money } from "@/domain/evidence/money";
import { axisValue, formatMoneyBrief, formatMoneyShort } from "@/domain/words/format";
import { countWords, type DistributionGroup, type DistributionRow } from "./distribution-rows";
import type { Lane, LaneData, LaneSpan } from "./lane-data";

/**
 * A row a source: from the 10th to the 90th percentile thin, the middle half thick, a stroke at the
 * median; a dot for each record where they are few. Null where nothing is above zero.
 */
export function distributionLanes({ group }: { group: DistributionGroup }): LaneData | null {
  const drawn = group.rows.flatMap(({ percentiles, dots }) =>
    percentiles.has(50) ? [...percentiles.values()] : dots,
  );
  const axis = payAxis(drawn.map(axisValue), group.currency);
  if (axis === null) return null;
  return {
    axis,
    axisName: "",
    rows: group.rows.map((row) => ({
      key: row.key,
      name: row.name,
      detail: `${row.detail}; ${countWords(row)}`,
      gap: "",
      lanes: [laneOf(row)],
    })),
  };
}

function laneOf(row: DistributionRow): Lane {
  const { key, source, percentiles, dots } = row;
  const lane = { key, rank: markOf(source.slug), source: source.slug, tip: tipOf(row) };
  const [p10, p25, median, p75, p90] = [10, 25, 50, 75, 90].map((part) => percentiles.get(part));
  if (!median) {
    // Two records may state the same: one dot stands for both.
    const values = [...new Set(dots.map(axisValue))];
    const points = values.map((value) => ({ value, shape: "record" as const }));
    return { ...lane, spans: [], points, label: null };
  }
  const value = axisValue(median);
  return {
    ...lane,
    spans: [...span(p10 ?? p25, p90 ?? p75, "thin"), ...span(p25, p75, "thick")],
    points: [{ value, shape: "stroke" }],
    label: { value, words: formatMoneyShort(median), side: "above" },
  };
}

function tipOf(row: DistributionRow): string {
  const [low, median, high] = [25, 50, 75].map((part) => row.percentiles.get(part));
  return [
    row.name,
    median ? `median ${formatMoneyBrief(median)}` : null,
    low && high ? `the middle half ${formatMoneyBrief(low)} to ${formatMoneyBrief(high)}` : null,
    `${countWords(row)}, ${row.detail}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function span(
  from: Money | undefined,
  to: Money | undefined,
  weight: LaneSpan["weight"],
): LaneSpan[] {
  return from && to ? [{ from: axisValue(from), to: axisValue(to), weight }] : [];
}
