import type { Axis } from "@/components/charts/frame/axis";

/** One source's salary for one title, as the chart needs it. Texts are written already. */
export interface StaircaseMark {
  readonly id: string;
  /** The popover that the mark opens: the same as its cell in the table. */
  readonly popover: string;
  /** Place of its title on the path, from 0. */
  readonly column: number;
  /** Pay in the unit of the axis. */
  readonly value: number;
  readonly label: string;
  /** Place of its source in the page's order, from 0. */
  readonly rank: number;
  readonly publisher: string;
  readonly heard: string;
}

/** The change from a title to the next. `lines` join marks by id; there are none without evidence. */
export interface StaircaseChange {
  readonly id: string;
  readonly popover: string | null;
  /** Place of the earlier title. */
  readonly column: number;
  readonly kind: "same" | "across" | "none";
  readonly lines: readonly { readonly from: string; readonly to: string }[];
  readonly label: string;
  readonly basis: string;
  readonly heard: string;
}

/** A title of the path. `gap`: what stands there where it has no mark. */
export interface StaircaseTitle {
  readonly slug: string;
  readonly name: string;
  readonly gap: string;
}

/** All that the staircase draws: plain values that can cross from the server to the browser. */
export interface StaircaseData {
  readonly axis: Axis;
  readonly titles: readonly StaircaseTitle[];
  readonly marks: readonly StaircaseMark[];
  readonly changes: readonly StaircaseChange[];
}
