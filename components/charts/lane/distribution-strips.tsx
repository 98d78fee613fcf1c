import { axisTicks } from "@/components/charts/frame/axis-ticks";
import { sourceLook } from "@/components/sources/source-shape";
import { recordsWords } from "@/domain/sample-words";
import type { RecordKind } from "@/domain/vocabulary";
import styles from "./distribution-strips.module.css";

/** How pay is spread in one source; values are on the scale of the axis. */
export interface DistributionStrip {
  readonly key: string;
  readonly name: string;
  /** Place of the source on the page, which gives its look. */
  readonly rank: number;
  /** Null where it is not stated. */
  readonly count: number | null;
  /** What one record is. */
  readonly kind: RecordKind;
  /** Place and time in short. */
  readonly detail: string;
  /** Null where there are too few records: then all of them are in `dots`. */
  readonly box: {
    readonly p10: number | null;
    readonly p25: number | null;
    readonly p50: number;
    readonly p75: number | null;
    readonly p90: number | null;
  } | null;
  readonly dots: readonly number[];
  /** The median, short; empty where there is none. */
  readonly label: string;
}

const HEIGHT = 36;
const MIDDLE = 24;

/**
 * One line a source on one axis from zero: from the 10th to the 90th percentile thin, the middle half
 * thick, the median a stroke with its value; dots where records are few. Drawn on the server without
 * script; the table below says the same, so it is hidden from those who hear the page.
 */
export function DistributionStrips({ strips }: { strips: readonly DistributionStrip[] }) {
  const greatest = Math.max(0, ...strips.flatMap(valuesOf));
  if (greatest === 0) return null;
  const ticks = axisTicks(greatest);
  const at = (value: number) => `${Math.round((value / greatest) * 10_000) / 100}%`;
  return (
    <div className={styles.strips} aria-hidden="true">
      {strips.map((strip) => (
        <div key={strip.key} className={styles.row}>
          <p className={styles.name}>
            {strip.name}
            <span className={styles.detail}>
              {strip.detail}; {countWords(strip)}
            </span>
          </p>
          <svg
            className={styles.plot}
            width="100%"
            height={HEIGHT}
            focusable="false"
            aria-hidden="true"
          >
            {ticks.map((tick) => (
              <line
                key={tick}
                className={tick === 0 ? styles.zero : styles.grid}
                x1={at(tick)}
                x2={at(tick)}
                y1="-6"
                y2={HEIGHT + 6}
              />
            ))}
            <Marks strip={strip} at={at} />
          </svg>
        </div>
      ))}
      <div className={`${styles.row} ${styles.axis}`}>
        <span />
        <svg className={styles.plot} width="100%" height="16" focusable="false" aria-hidden="true">
          {ticks.map((tick) => (
            <text
              key={tick}
              className={styles.tick}
              x={at(tick)}
              y="12"
              textAnchor={tick === 0 ? "start" : "middle"}
            >
              {tick}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

function Marks({ strip, at }: { strip: DistributionStrip; at: (value: number) => string }) {
  const { box, dots, rank, label } = strip;
  const { colour } = sourceLook(rank);
  if (box === null) {
    // Two records may state the same: one dot stands for both.
    return [...new Set(dots)].map((dot) => (
      <circle key={dot} className={styles.dot} cx={at(dot)} cy={MIDDLE} r="4.5" stroke={colour} />
    ));
  }
  const { p10, p25, p50, p75, p90 } = box;
  return (
    <>
      <Bar from={p10 ?? p25} to={p90 ?? p75} className={styles.whisker} colour={colour} at={at} />
      <Bar from={p25} to={p75} className={styles.half} colour={colour} at={at} />
      <line className={styles.median} x1={at(p50)} x2={at(p50)} y1={MIDDLE - 10} y2={MIDDLE + 10} />
      <text className={styles.value} x={at(p50)} y="10" textAnchor="middle">
        {label}
      </text>
    </>
  );
}

function Bar({
  from,
  to,
  className,
  colour,
  at,
}: {
  from: number | null;
  to: number | null;
  className: string | undefined;
  colour: string;
  at: (value: number) => string;
}) {
  if (from === null || to === null) return null;
  return (
    <line className={className} x1={at(from)} x2={at(to)} y1={MIDDLE} y2={MIDDLE} stroke={colour} />
  );
}

function valuesOf({ box, dots }: DistributionStrip): number[] {
  return box === null ? [...dots] : [box.p50, box.p75 ?? 0, box.p90 ?? 0];
}

/** How many records, in words. */
export function countWords({ count, kind }: { count: number | null; kind: RecordKind }): string {
  return count === null ? "number not stated" : recordsWords(count, kind);
}
