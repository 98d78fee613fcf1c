import type { StaircaseMark } from "./staircase-data";

/** Where the chart stands: how a place on the path and an amount become pixels. */
export interface PlotArea {
  /** "across": titles left to right, pay upwards. "down": titles top to bottom, pay to the right. */
  readonly direction: "across" | "down";
  readonly place: (column: number) => number;
  readonly pay: (value: number) => number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A salary: its shape stands on its tread, which is its level across the whole band of the title. */
export interface PlacedMark {
  readonly mark: StaircaseMark;
  readonly at: Point;
  readonly tread: readonly [Point, Point];
  /** How much of the band is the mark's own, in pixels: what a finger may aim at. */
  readonly slot: number;
  /** Whether it is the only one of its title. */
  readonly alone: boolean;
}

/** A text beside what it belongs to; `anchor` as in SVG, `y` its first base line. */
export interface SceneLabel extends Point {
  readonly anchor: "start" | "middle" | "end";
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}
