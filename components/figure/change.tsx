import type { Direction } from "@/domain/evidence/vocabulary";
import { comparabilityWords } from "@/domain/words/enum-labels";
import {
  countOf,
  formatDifferenceRange,
  formatPercentChange,
  formatRoughPercentChange,
} from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./change.module.css";
import { ChangePopover } from "./change-popover";
import { MissingMark } from "./missing-mark";
import { moneyOf } from "./money-field";
import { PopoverButton } from "./popover";

const CHANGE = graphql(`
  fragment Change on PayChange {
    from { name }
    to { name }
    comparability
    direction
    low { amount currencyCode }
    high { amount currencyCode }
    percentLow
    percentHigh
    agreeing
    pairs { source { slug } }
    provenance { salaries { sampleSize } }
    missing { ...MissingMark }
    ...ChangePopover
  }
`);

/** What a page hands to Change: a masked fragment of a PayChange. */
export type ChangeField = FragmentType<typeof CHANGE>;

const ARROWS: Record<Direction, string> = {
  UP: "↑",
  DOWN: "↓",
  FLAT: "→",
  MIXED: "↕",
  UNKNOWN: "",
};
const HEARD: Record<Direction, string> = {
  UP: "up ",
  DOWN: "down ",
  FLAT: "no change ",
  MIXED: "sources disagree ",
  UNKNOWN: "",
};

/**
 * The one way to show a change of pay: which way, how much, and what it rests on, with the popover
 * behind it that shows the subtraction. Not inside a paragraph, because it brings the popover along.
 */
export function Change({
  change,
  popover,
}: {
  change: ChangeField;
  /** The id of its popover, from popoverId(); unique on the page. */
  popover: string;
}) {
  const data = readFragment(CHANGE, change);
  if (data.low === null || data.high === null) {
    return data.missing ? <MissingMark missing={data.missing} /> : null;
  }
  const counted = data.provenance.salaries.every(({ sampleSize }) => sampleSize !== null);
  const percent = percentRange(data.percentLow, data.percentHigh, counted);
  return (
    <div className={styles.change} data-comparability={data.comparability}>
      <span className={styles.arrow} aria-hidden="true">
        {ARROWS[data.direction]}
      </span>
      <PopoverButton popover={popover} about={`${data.from.name} to ${data.to.name}`}>
        <span className="heard">{HEARD[data.direction]}</span>
        {formatDifferenceRange(moneyOf(data.low), moneyOf(data.high))}
      </PopoverButton>
      {percent ? <span className={styles.percent}>{percent}</span> : null}
      <span className={styles.basis}>
        {comparabilityWords(data.comparability)}
        {agreement(data.agreeing, data.pairs.length)}
      </span>
      <ChangePopover change={data} id={popover} />
    </div>
  );
}

function agreement(agreeing: number | null, pairs: number): string {
  return agreeing === null || pairs < 2 ? "" : `, ${agreeing} of ${countOf(pairs, "source")} agree`;
}

function percentRange(low: number | null, high: number | null, counted: boolean): string | null {
  if (low === null || high === null) return null;
  const [from, to] = [low, high].map(counted ? formatPercentChange : formatRoughPercentChange);
  return from === to ? (from ?? null) : `${from} to ${to}`;
}
