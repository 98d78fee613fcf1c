import type { PayChange } from "./answers";
import type { CareerStep, CareerTitle } from "./evidence";

/** One step of a path with its change of pay. */
export interface ProgressionStep {
  readonly step: CareerStep;
  readonly change: PayChange;
}

/** The path from one title to another, each step's change, and the change from end to end. */
export interface Progression {
  readonly titles: readonly CareerTitle[];
  readonly steps: readonly ProgressionStep[];
  readonly overall: PayChange;
  /** The changes over steps that no source measures one by one, between titles that one source states. */
  readonly bridges: readonly PayChange[];
}
