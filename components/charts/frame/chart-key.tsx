import { SourceMark } from "@/components/sources/source-mark";
import styles from "./chart-key.module.css";

/** What the shapes and lines of a chart stand for, and the unit of its axis. */
export function ChartKey({
  unit,
  sources,
}: {
  unit: string;
  sources: readonly { rank: number; name: string }[];
}) {
  return (
    <div className={styles.key}>
      <p className={styles.unit}>{unit}</p>
      <ul className={styles.entries}>
        {sources.map(({ rank, name }) => (
          <li key={name}>
            <SourceMark rank={rank} />
            {name}
          </li>
        ))}
        <li>
          <Line dashed={false} />
          change inside the same source
        </li>
        <li>
          <Line dashed />
          change across sources, weak evidence
        </li>
      </ul>
    </div>
  );
}

function Line({ dashed }: { dashed: boolean }) {
  return (
    <svg className={styles.line} viewBox="0 0 28 8" aria-hidden="true" focusable="false">
      <path
        d="M0 4h28"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={dashed ? "5 4" : undefined}
      />
    </svg>
  );
}
