"use client";

import { useEffect } from "react";
import { ScatterChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import type { StaircaseData } from "./staircase-data";
import { staircaseFrame } from "./staircase-frame";
import type { StaircaseFrame } from "./staircase-geometry";
import { staircaseScene } from "./staircase-scene";
import { SceneGrid, SceneShapes } from "./staircase-shapes";

/** The same staircase on scales of Recharts, which hosts it once a reader turns to it. */
export function StaircaseHosted({
  data,
  width,
  onDrawn,
}: {
  data: StaircaseData;
  width: number;
  onDrawn: () => void;
}) {
  const frame = staircaseFrame(data, width);
  const across = frame.direction === "across";
  const [zero, end] = frame.pay;
  const pay = {
    type: "number" as const,
    dataKey: "value",
    domain: [0, data.axis.greatest] as [number, number],
    hide: true,
  };
  const place = {
    type: "number" as const,
    dataKey: "column",
    domain: [0, data.titles.length] as [number, number],
    hide: true,
  };
  return (
    <ScatterChart
      width={frame.width}
      height={frame.height}
      data={[...data.marks]}
      margin={
        across
          ? { top: end, right: 0, bottom: frame.height - zero, left: 0 }
          : { top: 0, right: frame.width - end, bottom: 0, left: zero }
      }
      accessibilityLayer={false}
      style={{ width: "100%", height: "auto" }}
    >
      <XAxis {...(across ? place : pay)} />
      <YAxis {...(across ? pay : place)} />
      <HostedScene data={data} frame={frame} onDrawn={onDrawn} />
    </ScatterChart>
  );
}

function HostedScene({
  data,
  frame,
  onDrawn,
}: {
  data: StaircaseData;
  frame: StaircaseFrame;
  onDrawn: () => void;
}) {
  const [x, y] = [useXAxisScale(), useYAxisScale()];
  const scale = frame.direction === "across" ? y : x;
  const drawn = scale !== undefined;
  useEffect(() => {
    if (drawn) onDrawn();
  }, [drawn, onDrawn]);
  if (!scale) return null;
  const scene = staircaseScene(data, frame, (value) => Number(scale(value) ?? 0));
  return (
    <g>
      <SceneGrid ticks={scene.ticks} />
      <SceneShapes scene={scene} data={data} />
    </g>
  );
}
