"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import styles from "./staircase.module.css";
import type { StaircaseData } from "./staircase-data";

interface Size {
  readonly width: number;
  readonly height: number;
}

type Drawing = ComponentType<{ data: StaircaseData; size: Size }>;

/**
 * The box of the staircase. The drawing and its library are fetched once the page has been painted
 * and the box comes near the window; the table under it holds the same rows meanwhile, and for good
 * where they cannot be fetched.
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
  const box = useRef<HTMLDivElement>(null);
  const [Drawn, setDrawn] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const [size, setSize] = useState<Size | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let wanted = true;
    const load = () =>
      import("./staircase-drawing").then(
        (loaded) => wanted && setDrawn(() => loaded.StaircaseDrawing),
        () => wanted && setFailed(true),
      );
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        void load();
      },
      { rootMargin: "400px" },
    );
    near.observe(element);
    const resized = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    resized.observe(element);
    return () => {
      wanted = false;
      near.disconnect();
      resized.disconnect();
    };
  }, []);

  return (
    <figure className={styles.figure} aria-label={label} aria-describedby={describedBy}>
      <div ref={box} className={styles.box} data-lines={linesOf(data)}>
        {failed ? (
          <p className={styles.failed}>
            The chart could not be loaded. The table below holds the same figures.
          </p>
        ) : null}
        {Drawn && size && size.width > 0 ? <Drawn data={data} size={size} /> : null}
      </div>
    </figure>
  );
}

/** How tall the box is where titles stand under each other: by the lines that their marks take. */
function linesOf({ titles, marks }: StaircaseData): "few" | "some" | "many" {
  const lines = titles.reduce(
    (sum, _, column) => sum + Math.max(2, marks.filter((mark) => mark.column === column).length),
    0,
  );
  return lines <= 5 ? "few" : lines <= 12 ? "some" : "many";
}
