import { sourceLook } from "@/components/sources/source-shape";
import { formatCount } from "@/domain/format";
import styles from "./experience-strip.module.css";

/** One salary over the years of experience that it is for. */
export interface ExperienceBand {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  /** Years; `to` is null where the source sets no end. */
  readonly from: number;
  readonly to: number | null;
  /** What is paid, in short. */
  readonly label: string;
}

const HEIGHT = 24;
/** The axis reaches at least so far, so that one narrow band does not fill it. */
const LEAST_YEARS = 10;
const TICK_YEARS = 5;

/**
 * Bands on one axis of years from zero, a line each. Drawn on the server without script; the table
 * below says the same, so it is hidden from those who hear the page. An open end is drawn open.
 */
export function ExperienceStrip({ bands }: { bands: readonly ExperienceBand[] }) {
  const last = Math.max(LEAST_YEARS, ...bands.map(({ from, to }) => to ?? from + TICK_YEARS));
  const at = (years: number) => `${Math.round((years / last) * 10_000) / 100}%`;
  const ticks = Array.from({ length: Math.floor(last / TICK_YEARS) + 1 }, (_, i) => i * TICK_YEARS);
  return (
    <div className={styles.strips} aria-hidden="true">
      {bands.map(({ key, name, rank, from, to, label }) => (
        <div key={key} className={styles.row}>
          <p>{name}</p>
          <svg
            className={styles.plot}
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            focusable="false"
          >
            {ticks.map((tick) => (
              <line
                key={tick}
                className={styles.grid}
                x1={at(tick)}
                x2={at(tick)}
                y1="-6"
                y2="30"
              />
            ))}
            <line
              className={styles.band}
              data-open={to === null}
              x1={at(from)}
              x2={at(to ?? last)}
              y1="16"
              y2="16"
              stroke={sourceLook(rank).colour}
            />
            <text className={styles.label} x={at(from)} y="10">
              {label}
            </text>
          </svg>
        </div>
      ))}
      <div className={styles.row}>
        <span>Years of experience</span>
        <svg className={styles.plot} aria-hidden="true" width="100%" height="16" focusable="false">
          {ticks.map((tick) => (
            <text
              key={tick}
              className={styles.tick}
              x={at(tick)}
              y="12"
              textAnchor={tick === 0 ? "start" : "middle"}
            >
              {formatCount(tick)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}
