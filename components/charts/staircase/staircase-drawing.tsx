"use client";

import {
  CartesianGrid,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import styles from "./staircase.module.css";
import type { StaircaseData } from "./staircase-data";
import type { PlotArea } from "./staircase-geometry";
import { staircaseScene } from "./staircase-scene";
import { ChangeShape, GapShape, MarkShape, StepLines } from "./staircase-shapes";
import { AmountTick, TitleTick } from "./staircase-ticks";

/** Below this width titles stand one under the other, and in a box that is taller than wide. */
const NARROW = 560;
/** Below this width names are set smaller. */
const ROOMY = 860;

/** The staircase itself: axes and scales by Recharts, laid out by staircase-scene, drawn as shapes. */
export function StaircaseDrawing({
  data,
  size,
}: {
  data: StaircaseData;
  size: { width: number; height: number };
}) {
  const direction: PlotArea["direction"] =
    size.width < NARROW || size.height > size.width ? "down" : "across";
  const { axis } = data;
  const labels = axis.ticks.map(({ label }) => label);
  const places = data.titles.map((_, column) => column);
  const placeAxis = {
    type: "number" as const,
    dataKey: "column",
    domain: [-0.5, data.titles.length - 0.5] as [number, number],
    ticks: places,
    interval: 0,
    axisLine: false,
    tickLine: false,
  };
  const payAxis = {
    type: "number" as const,
    dataKey: "value",
    domain: [0, axis.greatest] as [number, number],
    ticks: axis.ticks.map(({ value }) => value),
    interval: 0,
    axisLine: false,
    tickLine: false,
  };
  const names = data.titles.map((title) => title.name);
  if (direction === "across") {
    const small = size.width < ROOMY;
    const room = Math.floor(size.width / data.titles.length / (small ? 7.6 : 8.6));
    const letters = Math.min(18, Math.max(10, room));
    return (
      <ScatterChart
        width={size.width}
        height={size.height}
        data={[...data.marks]}
        margin={{ top: 58, right: 4, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
        <XAxis
          {...placeAxis}
          height={54}
          tick={<TitleTick names={names} letters={letters} small={small} />}
        />
        <YAxis
          {...payAxis}
          width={12 + 8 * Math.max(...labels.map(({ length }) => length))}
          tick={<AmountTick axis={axis} direction={direction} />}
        />
        <SceneLayer data={data} direction={direction} />
      </ScatterChart>
    );
  }
  return (
    <ScatterChart
      width={size.width}
      height={size.height}
      data={[...data.marks]}
      margin={{ top: 4, right: 74, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} syncWithTicks stroke="var(--rule)" />
      <XAxis {...payAxis} height={24} tick={<AmountTick axis={axis} direction={direction} />} />
      <YAxis
        {...placeAxis}
        reversed
        width={78}
        tick={<TitleTick names={names} letters={11} small side />}
      />
      <SceneLayer data={data} direction={direction} />
    </ScatterChart>
  );
}

function SceneLayer({
  data,
  direction,
}: {
  data: StaircaseData;
  direction: PlotArea["direction"];
}) {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!x || !y || !plot) return null;
  const [place, pay] = direction === "across" ? [x, y] : [y, x];
  const frame: PlotArea = {
    direction,
    place: (column) => place(column) ?? 0,
    pay: (value) => pay(value) ?? 0,
  };
  const scene = staircaseScene(data, frame);
  const floor = frame.pay(0);
  return (
    <g>
      <path
        className={styles.floor}
        d={
          direction === "across"
            ? `M${plot.x} ${floor}H${plot.x + plot.width}`
            : `M${floor} ${plot.y}V${plot.y + plot.height}`
        }
      />
      <StepLines {...scene} />
      {scene.gaps.map((gap) => (
        <GapShape key={gap.column} gap={gap} />
      ))}
      {data.titles.map((title, column) => (
        <g key={title.slug}>
          {scene.marks
            .filter(({ mark }) => mark.column === column)
            .map((mark) => (
              <MarkShape key={mark.mark.id} {...mark} />
            ))}
          {scene.changes
            .filter(({ change }) => change.column === column)
            .map((change) => (
              <ChangeShape key={change.change.id} scene={change} />
            ))}
        </g>
      ))}
    </g>
  );
}
