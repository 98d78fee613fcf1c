import type {
  BasisPanel,
  Disagreement,
  PayChange,
  PayFigure,
  RangeOverlap,
  TitlePay,
} from "./answers";
import type { OrderedTitle } from "./order-answers";
import type { PairVerdict, PayBasis } from "./vocabulary";

/** Two of the titles, the higher paid first. */
export interface ComparedPair {
  readonly higherTitleId: string;
  readonly lowerTitleId: string;
  readonly verdict: PairVerdict;
}

/** What the one source says that states most of the titles alike. */
export interface ComparedTitles {
  readonly sourceId: string;
  /** Its figures, one a title, highest first; as shown. */
  readonly figures: readonly PayFigure[];
  /** Every two of them. */
  readonly pairs: readonly ComparedPair[];
}

/** Several titles side by side. */
export interface Comparison {
  /** The pay bases found. Unlike bases are not to share an axis. */
  readonly bases: readonly PayBasis[];
  readonly rows: readonly TitlePay[];
  /** The same rows parted by pay basis, or together where asked for. */
  readonly panels: readonly BasisPanel[];
  /** The titles as one source orders them; null where none states two alike. */
  readonly compared: ComparedTitles | null;
  readonly ordering: readonly OrderedTitle[];
  readonly disagreement: readonly Disagreement[];
  /** The change from each title to the next, in the order asked for. */
  readonly changes: readonly PayChange[];
  /** For each title and the next, each source that states the same kind of range for both. */
  readonly overlaps: readonly RangeOverlap[];
}
