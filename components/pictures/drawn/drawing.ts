import type { Markup } from "@/components/picture-link/markup";
import type { Colours } from "./picture-colours";

/** A chart laid out at some width, in pixels; its colours are named when it is drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly draw: (colours: Colours) => Markup;
}

/** A chart that can be laid out at any width. */
export type LaidOut = (width: number) => Drawing;
