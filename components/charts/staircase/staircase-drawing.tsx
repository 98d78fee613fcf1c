import { useStill } from "@/components/ui/still";
import type { StaircaseData } from "./staircase-data";
import { staircaseFrame } from "./staircase-frame";
import { staircaseScene } from "./staircase-scene";
import { SceneGrid, SceneShapes } from "./staircase-shapes";

/** The staircase as it is in the page: drawn on the server, on a scale of our own. */
export function StaircaseDrawing({ data, width }: { data: StaircaseData; width: number }) {
  const frame = staircaseFrame(data, width);
  const scene = staircaseScene(data, frame);
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-label="Marks and steps"
      {...useStill()}
    >
      <SceneGrid ticks={scene.ticks} />
      <SceneShapes scene={scene} data={data} />
    </svg>
  );
}
