import type { StaircaseChange, StaircaseMark } from "./staircase-data";

/** How an amount becomes a place along the axis of pay, in pixels. */
export type PayScale = (value: number) => number;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** The sizes of the letters of a chart, by what they say, in pixels of its drawing. */
export const SIZES = { value: 15, said: 12, change: 13, basis: 12, title: 13, tick: 12, gap: 12 };

/** A line of text; `y` is its base line. */
export interface SceneText extends Point {
  readonly role: keyof typeof SIZES;
  readonly anchor: "start" | "middle" | "end";
  readonly words: string;
}

/** A line of the grid with its amount. */
export interface SceneTick {
  readonly value: number;
  readonly line: string;
  readonly text: SceneText;
}

/** A title with its name, and what stands there where it has no mark. */
export interface SceneTitle {
  readonly slug: string;
  readonly texts: readonly SceneText[];
}

/** A salary: its shape at its value, the middle half of pay through it, and what is written of it. */
export interface SceneMark {
  readonly mark: StaircaseMark;
  readonly at: Point;
  readonly range: string | null;
  /** From the mark to its words, where they stand apart. */
  readonly leader: string | null;
  readonly texts: readonly SceneText[];
  readonly target: Rectangle;
}

export interface SceneChange {
  readonly change: StaircaseChange;
  readonly paths: readonly string[];
  readonly texts: readonly SceneText[];
  readonly target: Rectangle;
}

/** A staircase laid out, in pixels of its drawing. */
export interface Scene {
  readonly titles: readonly SceneTitle[];
  readonly ticks: readonly SceneTick[];
  readonly marks: readonly SceneMark[];
  readonly changes: readonly SceneChange[];
}

/**
 * The box that a staircase takes, before anything stands on its scale. "across": titles left to right,
 * pay upwards; "down": titles top to bottom, pay to the right. `pay`: where zero and the greatest value are.
 */
export interface StaircaseFrame {
  readonly direction: "across" | "down";
  readonly width: number;
  readonly height: number;
  readonly pay: readonly [zero: number, greatest: number];
  /** Where each title begins: to the right, or downwards. */
  readonly titles: readonly number[];
}

/** The scale of a frame from zero, drawn by nobody's library. */
export function linearScale(
  { pay: [zero, end] }: Pick<StaircaseFrame, "pay">,
  greatest: number,
): PayScale {
  return (value) => zero + (value / greatest) * (end - zero);
}

/** Enough for a drawing, so that the page carries no long fractions. */
export function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The box of a block of words as what a finger may aim at: 24 pixels or more each way. */
export function boxOf(
  { width, height }: { readonly width: number; readonly height: number },
  left: number,
  top: number,
): Rectangle {
  return {
    x: tenths(left - 3),
    y: tenths(top),
    width: tenths(Math.max(24, width + 6)),
    height: tenths(Math.max(24, height)),
  };
}
