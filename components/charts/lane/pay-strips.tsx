import { axisTicks } from "@/components/charts/frame/axis-ticks";
import type { AxisGroup } from "@/components/compare/axis-groups";
import { moneyOf } from "@/components/figure/money-field";
import { markOf } from "@/components/request/request-scope";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import { axisValue, formatMoneyShort } from "@/domain/format";
import { NO_FIGURE_OF_SOURCE } from "@/domain/words";
import styles from "./pay-strips.module.css";

const LANE = 26;

/**
 * The middle value of each source from zero, a line each, the titles under one another. Drawn on the
 * server without script; the table below says the same, so it is hidden from those who hear the page.
 */
export function PayStrips({
  group,
  gaps,
}: {
  group: AxisGroup;
  /** What stands in the place of a title without any figure, by slug. */
  gaps: ReadonlyMap<string, string>;
}) {
  const rows = group.rows.map(({ title, pays }) => ({
    title,
    marks: pays
      .flatMap(({ source, central, figures }) =>
        central ? figures.map(({ money }) => ({ source, money: moneyOf(money) })) : [],
      )
      .map(({ source, money }) => ({
        rank: markOf(source.slug),
        value: axisValue(money),
        label: formatMoneyShort(money),
      })),
  }));
  const greatest = Math.max(0, ...rows.flatMap(({ marks }) => marks.map(({ value }) => value)));
  if (greatest === 0) return null;
  const ticks = axisTicks(greatest);
  const at = (value: number) => `${Math.round((value / greatest) * 10_000) / 100}%`;
  return (
    <div className={styles.strips} aria-hidden="true">
      {rows.map(({ title, marks }) => {
        const height = Math.max(1, marks.length) * LANE;
        return (
          <div key={title.slug} className={styles.row}>
            <p className={styles.name}>{title.name}</p>
            <svg
              className={styles.plot}
              aria-hidden="true"
              width="100%"
              height={height}
              focusable="false"
            >
              {ticks.map((tick) => (
                <line
                  key={tick}
                  className={tick === 0 ? styles.zero : styles.grid}
                  x1={at(tick)}
                  x2={at(tick)}
                  y1={-8}
                  y2={height + 8}
                />
              ))}
              {marks.map(({ rank, value, label }, lane) => (
                <Mark
                  key={rank}
                  at={at(value)}
                  middle={lane * LANE + LANE / 2}
                  rank={rank}
                  label={label}
                />
              ))}
              {marks.length === 0 ? (
                <text className={styles.quiet} x="8" y={LANE / 2 + 4}>
                  {gaps.get(title.slug) ?? NO_FIGURE_OF_SOURCE}
                </text>
              ) : null}
            </svg>
          </div>
        );
      })}
      <div className={`${styles.row} ${styles.axis}`}>
        <span />
        <svg className={styles.plot} aria-hidden="true" width="100%" height="16" focusable="false">
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

function Mark({
  at,
  middle,
  rank,
  label,
}: {
  at: string;
  middle: number;
  rank: number;
  label: string;
}) {
  const look = sourceLook(rank);
  return (
    <>
      <line className={styles.stem} x1="0" x2={at} y1={middle} y2={middle} stroke={look.colour} />
      <svg aria-hidden="true" x={at} y={middle} overflow="visible">
        <path
          d={shapePath(look.shape, 6)}
          stroke={look.filled ? "var(--paper)" : look.colour}
          strokeWidth="1.5"
          fill={look.filled ? look.colour : "var(--paper)"}
        />
        <text className={styles.value} x="13" y="5">
          {label}
        </text>
      </svg>
    </>
  );
}
