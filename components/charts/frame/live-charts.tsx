"use client";

import { useEffect } from "react";

/** Brings the charts of a page to life once it can be used: they are all there before. */
export function LiveCharts() {
  useEffect(() => {
    const left = new AbortController();
    import("./enliven-charts").then(
      ({ enlivenCharts }) => {
        if (!left.signal.aborted) enlivenCharts(left.signal);
      },
      () => undefined,
    );
    return () => left.abort();
  }, []);
  return null;
}
