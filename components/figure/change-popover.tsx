import { EvidenceLink } from "@/components/request/evidence-link";
import { comparabilityWords } from "@/domain/words/enum-labels";
import {
  formatDifference,
  formatDifferenceRange,
  formatMoneyBrief,
  formatPercentChange,
  formatRoughPercentChange,
} from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ChangePopoverFragment } from "@/graphql/generated/graphql";
import styles from "./change-popover.module.css";
import { GradeMark } from "./grade-mark";
import { moneyOf } from "./money-field";
import { Popover, PopoverPart } from "./popover";
import { ProvenanceTrail } from "./provenance-trail";

const CHANGE_POPOVER = graphql(`
  fragment ChangePopover on PayChange {
    from { name }
    to { name }
    comparability
    low { amount currencyCode }
    high { amount currencyCode }
    grade
    explanation
    pairs {
      source { slug name publisher { name } }
      before { amount currencyCode }
      after { amount currencyCode }
      difference { amount currencyCode }
      percent
      beforeFigure { sampleSize provenance { salaries { slug } } }
      afterFigure { sampleSize provenance { salaries { slug } } }
    }
    unused { source { slug name } explanation }
    provenance { ...ProvenanceTrail }
  }
`);

/** A percentage, without decimals where a figure of the pair does not say how many it stands for. */
function percentWords(
  percent: number,
  { beforeFigure, afterFigure }: ChangePopoverFragment["pairs"][number],
): string {
  const counted = beforeFigure.sampleSize !== null && afterFigure.sampleSize !== null;
  return counted ? formatPercentChange(percent) : formatRoughPercentChange(percent);
}

/** What a change of pay rests on: the subtraction in each source, the sources not used, the salaries. */
export function ChangePopover({
  change,
  id,
}: {
  change: FragmentType<typeof CHANGE_POPOVER>;
  id: string;
}) {
  const data = readFragment(CHANGE_POPOVER, change);
  if (data.low === null || data.high === null) return null;
  return (
    <Popover
      id={id}
      heading={`${formatDifferenceRange(moneyOf(data.low), moneyOf(data.high))}, ${comparabilityWords(data.comparability)}`}
      subheading={`${data.from.name} to ${data.to.name}`}
    >
      <p className={styles.explanation}>{data.explanation}</p>
      {data.pairs.length > 0 ? (
        <ul className={styles.pairs}>
          {data.pairs.map((pair) => (
            <li key={pair.source.slug}>
              <EvidenceLink href={`/sources/${pair.source.slug}`}>
                {pair.source.publisher.name}
              </EvidenceLink>
              <span>
                {formatMoneyBrief(moneyOf(pair.after))} less{" "}
                {formatMoneyBrief(moneyOf(pair.before))} is{" "}
                {formatDifference(moneyOf(pair.difference))}
                {pair.percent === null ? null : ` (${percentWords(pair.percent, pair)})`}
              </span>
              <Recompute pair={pair} />
            </li>
          ))}
        </ul>
      ) : null}
      <PopoverPart heading="Where it comes from">
        <ProvenanceTrail provenance={data.provenance} />
      </PopoverPart>
      {data.unused.length > 0 ? (
        <PopoverPart
          heading={data.pairs.length > 0 ? "Sources not used" : "Why not inside one source"}
        >
          <ul className={styles.unused}>
            {data.unused.map((unused) => (
              <li key={unused.source.slug}>
                {unused.source.name}: {unused.explanation}
              </li>
            ))}
          </ul>
        </PopoverPart>
      ) : null}
      <PopoverPart heading="How well it is supported">
        <GradeMark grade={data.grade} prefix="Evidence grade: " />
      </PopoverPart>
    </Popover>
  );
}

/** The way to the lines that work a difference out again; none where more than two salaries are behind it. */
function Recompute({
  pair: { source, beforeFigure, afterFigure },
}: {
  pair: ChangePopoverFragment["pairs"][number];
}) {
  const [before, after] = [beforeFigure, afterFigure].map(({ provenance: { salaries } }) =>
    salaries.length === 1 ? salaries[0]?.slug : undefined,
  );
  if (before === undefined || after === undefined) return null;
  return (
    <EvidenceLink
      href={`/salaries/${after}?less=${before}#recompute`}
      aria-label={`Recompute it: ${source.publisher.name}`}
    >
      Recompute it
    </EvidenceLink>
  );
}
