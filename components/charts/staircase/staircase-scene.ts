import { acrossScene } from "./across-scene";
import { downScene } from "./down-scene";
import type { StaircaseData } from "./staircase-data";
import { linearScale, type PayScale, type Scene, type StaircaseFrame } from "./staircase-geometry";

/** Lays a staircase out in its frame. Pure: data and a scale in, pixels out, wherever it is drawn. */
export function staircaseScene(
  data: StaircaseData,
  frame: StaircaseFrame,
  pay: PayScale = linearScale(frame, data.axis.greatest),
): Scene {
  return (frame.direction === "across" ? acrossScene : downScene)(data, frame, pay);
}
