import styles from "./staircase.module.css";
import type { StaircaseData } from "./staircase-data";
import { StaircaseDrawing } from "./staircase-drawing";
import { StaircaseHost } from "./staircase-host";

/** The widths that a staircase is drawn for, in pixels: a phone held upright, a tablet, a desk. */
export const STAIRCASE_WIDTHS = [328, 640, 1104] as const;

/**
 * The staircase in its box, once for each of three widths: the box shows the one that fits, and the
 * others are there for nobody.
 */
export function Staircase({
  data,
  label,
  describedBy,
}: {
  data: StaircaseData;
  label: string;
  describedBy: string;
}) {
  return (
    <figure className={styles.figure} aria-label={label} aria-describedby={describedBy} data-chart>
      {STAIRCASE_WIDTHS.map((width) => (
        <div key={width} className={styles.layout} data-width={width}>
          <StaircaseHost data={data} width={width}>
            <StaircaseDrawing data={data} width={width} />
          </StaircaseHost>
        </div>
      ))}
    </figure>
  );
}
