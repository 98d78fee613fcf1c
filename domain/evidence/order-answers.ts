import type { FlipOutcome } from "./vocabulary";

/** What becomes of the order of a title and another when one publisher is left out. */
export interface OrderFlip {
  readonly withTitleId: string;
  /** A source of the publisher that states pay for one of the two titles. */
  readonly withoutSourceId: string;
  readonly withoutPublisherId: string;
  readonly outcome: FlipOutcome;
}

/** That only one source covers a title and another comparably, so that their order rests on it. */
export interface OneSourcePair {
  readonly withTitleId: string;
  readonly sourceId: string;
}

/** The place of a title by pay, and what that place rests on. */
export interface OrderedTitle {
  readonly titleId: string;
  /** 1 is the highest paid; titles whose order is not known share a position. */
  readonly position: number;
  /** The sources without whose publisher the title would have no place, another one, or another order with some title. */
  readonly restsOnSourceIds: readonly string[];
  /** Where the order with another title turns round without a publisher. */
  readonly flips: readonly OrderFlip[];
  /** Where the order with another title is known only with a publisher, or only without it. */
  readonly ties: readonly OrderFlip[];
  /** The titles that one source alone covers together with this one, comparably. */
  readonly pairsOnOneSource: readonly OneSourcePair[];
}
