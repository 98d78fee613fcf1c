import type { CSSProperties } from "react";
import { type Axis, placeOn } from "@/components/charts/frame/axis";
import { AxisTicks } from "@/components/charts/frame/axis-lines";
import { FigurePopover } from "@/components/figure/figure-popover";
import { GradeMark } from "@/components/figure/grade-mark";
import { moneyOf } from "@/components/figure/money-field";
import { PopoverButton } from "@/components/figure/popover";
import { EvidenceLink } from "@/components/request/evidence-link";
import { SourceMark } from "@/components/sources/source-mark";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import { useStill } from "@/components/ui/still";
import { formatMoneyBrief } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { readFragment } from "@/graphql/generated";
import { LANE_FIGURE, type LaneRange, type PayLane, type PayLanesData } from "./pay-lanes";
import styles from "./pay-lanes.module.css";

/**
 * Lanes on one axis from zero, one a title and source or one a level: a mark at the middle with its value,
 * a bar over the middle half, a thin line over the middle four fifths, and the interval of the median,
 * which is another thing than the spread. A list for those who hear it; drawn on the server.
 */
export function PayLanesDrawing({ axis, label, lanes, joined }: PayLanesData) {
  // A line at each tick is drawn behind every lane by its style.
  const lines = { "--tick": placeOn(axis, axis.ticks[1]?.value ?? axis.greatest) } as CSSProperties;
  return (
    <div className={styles.chart} data-chart data-joined={joined} style={lines} {...useStill()}>
      <div className={styles.axis} aria-hidden="true">
        <svg className={styles.ticks} width="100%" height="16" aria-hidden="true" focusable="false">
          <AxisTicks axis={axis} />
        </svg>
      </div>
      <ol className={styles.lanes} aria-label={label}>
        {lanes.map((lane, place) => (
          <Lane
            key={lane.key}
            lane={lane}
            axis={axis}
            next={joined ? lanes[place + 1] : undefined}
            named={lane.name !== lanes[place - 1]?.name}
          />
        ))}
      </ol>
    </div>
  );
}

function Lane({
  lane,
  axis,
  next,
  named,
}: {
  lane: PayLane;
  axis: Axis;
  /** The lane that a line leads to. */
  next: PayLane | undefined;
  /** Whether its name is shown: that of the lane above is another. */
  named: boolean;
}) {
  const { name, href, source, rank, popover } = lane;
  const figure = readFragment(LANE_FIGURE, lane.figure);
  const counted = sampleWords(figure.sampleSize, figure.source.method) ?? "n not stated";
  const title = figure.provenance.salaries[0]?.title.name ?? name;
  return (
    <li className={styles.lane} data-named={named} data-source={figure.source.slug}>
      <p className={styles.name}>
        {source === null && href !== null ? <SourceMark rank={rank} /> : null}
        {href === null ? name : <EvidenceLink href={href}>{name}</EvidenceLink>}
      </p>
      {source === null ? null : (
        <p className={styles.source}>
          <SourceMark rank={rank} />
          {source}
        </p>
      )}
      <div
        className={styles.plot}
        data-tip={lane.tip}
        data-source={figure.source.slug}
        data-opens={popover}
      >
        <svg className={styles.drawing} aria-hidden="true" focusable="false">
          <LaneShapes lane={lane} axis={axis} next={next} />
        </svg>
        <div className={styles.value} style={{ left: placeOn(axis, lane.value) }}>
          <PopoverButton popover={popover} about={`${title}, ${figure.source.publisher.name}`}>
            {formatMoneyBrief(moneyOf(figure.money))}
          </PopoverButton>
        </div>
        <FigurePopover figure={figure} id={popover} />
      </div>
      <p className={styles.count}>
        {counted} <GradeMark grade={figure.grade} short />
      </p>
    </li>
  );
}

/** All that is drawn of a lane, around its middle line. */
function LaneShapes({
  lane,
  axis,
  next,
}: {
  lane: PayLane;
  axis: Axis;
  next: PayLane | undefined;
}) {
  const look = sourceLook(lane.rank);
  const line = (range: LaneRange | null, kind: string) =>
    range ? (
      <line
        className={styles.span}
        data-kind={kind}
        stroke={look.colour}
        x1={placeOn(axis, range.from)}
        x2={placeOn(axis, range.to)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
    ) : null;
  const hollow = lane.few || !look.filled;
  return (
    <>
      {next ? (
        <line
          className={styles.join}
          stroke={look.colour}
          x1={placeOn(axis, lane.value)}
          x2={placeOn(axis, next.value)}
          y1={MIDDLE}
          y2={NEXT_MIDDLE}
        />
      ) : null}
      {line(lane.middleFourFifths, "thin")}
      {line(lane.middleHalf, "thick")}
      {line(lane.interval, lane.few ? "dotted" : "sure")}
      <svg aria-hidden="true" x={placeOn(axis, lane.value)} y={MIDDLE} overflow="visible">
        <path
          d={shapePath(look.shape, 6)}
          stroke={hollow ? look.colour : "var(--paper)"}
          strokeWidth={hollow ? 2.2 : 1.5}
          fill={hollow ? "var(--paper)" : look.colour}
        />
      </svg>
    </>
  );
}

/** Where the line of a lane runs in its height, and where that of the lane below it does. */
const MIDDLE = "68%";
const NEXT_MIDDLE = "168%";
