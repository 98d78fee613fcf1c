import styles from "./source-mark.module.css";
import { shapePath, sourceLook } from "./source-shape";

/** The shape and colour of a source, for the place in front of its name. */
export function SourceMark({ rank }: { rank: number }) {
  const look = sourceLook(rank);
  return (
    <svg className={styles.mark} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path
        d={shapePath(look.shape, 5)}
        stroke={look.colour}
        strokeWidth="1.6"
        strokeLinejoin="round"
        fill={look.filled ? look.colour : "none"}
      />
    </svg>
  );
}
