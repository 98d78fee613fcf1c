import type { Axis } from "@/components/charts/frame/axis";

/** From one value to another. `weight`: "stem" from zero to a mark, "thin", "thick", or "band". */
export interface LaneSpan {
  readonly from: number;
  readonly to: number;
  readonly weight: "stem" | "thin" | "thick" | "band";
  /** Whether the end is not stated, so that it is drawn open. */
  readonly open?: boolean;
}

/** A value: the mark of its source, a stroke at a median, or one record. */
export interface LanePoint {
  readonly value: number;
  readonly shape: "mark" | "stroke" | "record";
}

/** One source on its line. */
export interface Lane {
  readonly key: string;
  /** The mark of its source, which gives its look. */
  readonly rank: number;
  /** Its source, by slug, which is lit together wherever it is; and what is told of it in short, a line each. */
  readonly source?: string;
  readonly tip?: string;
  readonly spans: readonly LaneSpan[];
  readonly points: readonly LanePoint[];
  /** What is written at a value: above it, or to its right. */
  readonly label: {
    readonly value: number;
    readonly words: string;
    readonly side: "above" | "above-start" | "beside";
  } | null;
}

/** A row with its name: the lanes of a title, or one source. */
export interface LaneRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  readonly lanes: readonly Lane[];
  /** What stands there where there is no lane. */
  readonly gap: string;
}

/** Rows on one axis from zero. */
export interface LaneData {
  readonly axis: Axis;
  /** What the axis counts, where no heading says so. */
  readonly axisName: string;
  readonly rows: readonly LaneRow[];
}
