import { Fragment, type ReactNode } from "react";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import styles from "./staircase.module.css";
import type { StaircaseData } from "./staircase-data";
import type { Scene, SceneChange, SceneMark, SceneText } from "./staircase-geometry";

/** All of a staircase that stands on its grid, title by title, so that a keyboard goes along the path. */
export function SceneShapes({ scene, data }: { scene: Scene; data: StaircaseData }) {
  const { table } = data;
  return (
    <>
      {scene.changes.flatMap(({ change, paths }) =>
        paths.map((d) => (
          <path
            key={`${change.id} ${d}`}
            className={styles.step}
            data-kind={change.kind}
            data-source={change.sources.join(" ")}
            d={d}
            stroke={change.rank === null ? "var(--ink-3)" : sourceLook(change.rank).colour}
          />
        )),
      )}
      {scene.titles.map(({ slug, texts }, place) => (
        <g key={slug}>
          <Texts texts={texts} />
          {scene.marks
            .filter(({ mark }) => mark.column === place)
            .map((mark) => (
              <MarkShape
                key={mark.mark.id}
                {...mark}
                title={data.titles[place]?.name ?? ""}
                table={table}
              />
            ))}
          {scene.changes
            .filter(({ change, texts: words }) => change.from === place && words.length > 0)
            .map((change) => (
              <ChangeShape key={change.change.id} {...change} table={table} />
            ))}
        </g>
      ))}
    </>
  );
}

/** The lines of the grid with their amounts. */
export function SceneGrid({ ticks }: { ticks: Scene["ticks"] }) {
  return ticks.map(({ value, line, text }) => (
    <g key={value}>
      <path className={value === 0 ? styles.floor : styles.line} d={line} />
      <Texts texts={[text]} />
    </g>
  ));
}

/**
 * What leads from the drawing to where a number comes from: without script to its row of the table,
 * with script to the popover of that row.
 */
function Way({
  table,
  popover,
  tip,
  sources,
  heard,
  children,
}: {
  table: string;
  popover: string;
  tip: string;
  sources: string;
  heard: string;
  children: ReactNode;
}) {
  return (
    <a
      className={styles.way}
      href={`#${table}`}
      aria-label={`${heard}. Show where it comes from`}
      data-opens={popover}
      data-tip={tip}
      data-source={sources}
    >
      {children}
    </a>
  );
}

function MarkShape({
  mark,
  at,
  range,
  leader,
  texts,
  target,
  title,
  table,
}: SceneMark & { title: string; table: string }) {
  const look = sourceLook(mark.rank);
  return (
    <Way
      table={table}
      popover={mark.popover}
      tip={mark.tip}
      sources={mark.source}
      heard={`${wordsOf(texts)}: ${title}`}
    >
      <rect className={styles.target} {...target} rx="3" />
      {range ? (
        <path
          className={styles.range}
          data-few={mark.few || undefined}
          d={range}
          stroke={look.colour}
        />
      ) : null}
      {leader ? <path className={styles.leader} d={leader} /> : null}
      <circle className={styles.target} cx={at.x} cy={at.y} r="12" />
      <path
        className={styles.mark}
        transform={`translate(${at.x} ${at.y})`}
        d={shapePath(look.shape, 6)}
        stroke={look.filled ? "var(--paper)" : look.colour}
        fill={look.filled ? look.colour : "var(--paper)"}
      />
      <Texts texts={texts} />
    </Way>
  );
}

function ChangeShape({ change, texts, target, table }: SceneChange & { table: string }) {
  return (
    <Way
      table={table}
      popover={change.popover}
      tip={change.tip}
      sources={change.sources.join(" ")}
      heard={`${wordsOf(texts)}: ${change.tip.replaceAll("\n", ", ")}`}
    >
      <rect className={styles.target} {...target} rx="3" />
      <Texts texts={texts} />
    </Way>
  );
}

/** What is written, which is heard first: whoever says what they see to their machine is understood. */
function wordsOf(texts: readonly SceneText[]): string {
  return texts.map(({ words }) => words).join(" ");
}

function Texts({ texts }: { texts: readonly SceneText[] }) {
  return texts.map(({ role, words, anchor, x, y }) => (
    <Fragment key={`${y} ${words}`}>
      <text
        className={styles[role]}
        x={x}
        y={y}
        textAnchor={anchor === "start" ? undefined : anchor}
      >
        {words}
      </text>{" "}
    </Fragment>
  ));
}
