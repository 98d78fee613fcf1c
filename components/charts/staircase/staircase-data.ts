import type { Axis } from "@/components/charts/frame/axis";

/** One source's middle value for one title, as the chart needs it. Texts are written already. */
export interface StaircaseMark {
  readonly id: string;
  /** The popover that the mark opens: the same as its cell in the table. */
  readonly popover: string;
  /** The source, by slug: what is lit together on a page. */
  readonly source: string;
  /** Place of its title on the path, from 0. */
  readonly column: number;
  /** Pay in the unit of the axis. */
  readonly value: number;
  /** From the 25th to the 75th percentile, where the source gives them. */
  readonly range: readonly [from: number, to: number] | null;
  /** Whether few stand behind it. */
  readonly few: boolean;
  readonly label: string;
  /** Who says so, and how many stand behind it where that is stated: "aijobs.net · n 16". */
  readonly said: string;
  /** The mark of its source. */
  readonly rank: number;
  /** What is told of it in short, a line each. */
  readonly tip: string;
}

/** What a change rests on: one source, one whose numbers are too few, or figures of different sources. */
export type ConnectorKind = "same" | "few" | "across";

/** The change from a title to a later one. `lines` join marks by id. */
export interface StaircaseChange {
  readonly id: string;
  readonly popover: string;
  readonly sources: readonly string[];
  /** Places of the two titles. */
  readonly from: number;
  readonly to: number;
  readonly kind: ConnectorKind;
  readonly lines: readonly { readonly from: string; readonly to: string }[];
  readonly label: string;
  /** What it rests on, in a word or two. */
  readonly basis: string;
  readonly rank: number | null;
  readonly tip: string;
}

/** A title of the path. `gap`: what stands there where it has no mark. */
export interface StaircaseTitle {
  readonly slug: string;
  readonly name: string;
  readonly gap: string;
}

/** All that the staircase draws: plain values that can cross from the server to the browser. */
export interface StaircaseData {
  /** The table of the same rows, by the id that it has on the page. */
  readonly table: string;
  readonly axis: Axis;
  readonly titles: readonly StaircaseTitle[];
  readonly marks: readonly StaircaseMark[];
  readonly changes: readonly StaircaseChange[];
}
