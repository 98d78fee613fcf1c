import { yearsAxis } from "@/components/charts/frame/axis";
import type { LaneData } from "./lane-data";

/** One salary over the years of experience that it is for. */
export interface ExperienceBand {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  /** Years; `to` is null where the source sets no end. */
  readonly from: number;
  readonly to: number | null;
  /** What is paid, in short. */
  readonly label: string;
}

/** The axis reaches at least so far, so that one narrow band does not fill it. */
const LEAST_YEARS = 10;
const TICK_YEARS = 5;

/** Bands on one axis of years from zero, a row each. A band without an end reaches the end of the axis. */
export function experienceLanes({ bands }: { bands: readonly ExperienceBand[] }): LaneData {
  const last = Math.max(LEAST_YEARS, ...bands.map(({ from, to }) => to ?? from + TICK_YEARS));
  return {
    axis: yearsAxis(last, TICK_YEARS),
    axisName: "Years of experience",
    rows: bands.map(({ key, name, rank, from, to, label }) => ({
      key,
      name,
      detail: null,
      gap: "",
      lanes: [
        {
          key,
          rank,
          spans: [{ from, to: to ?? last, weight: "band", open: to === null }],
          points: [],
          label: { value: from, words: label, side: "above-start" },
        },
      ],
    })),
  };
}
