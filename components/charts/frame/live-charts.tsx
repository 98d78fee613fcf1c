"use client";

import { useEffect } from "react";

/** Minutes by which the clocks of India and Sri Lanka, who count in lakh, are ahead, as a browser says it. */
const INDIAN_CLOCK = -330;

/** Whether the reader surely knows what a lakh is, by their clock. */
function countsInLakh(): boolean {
  return new Date().getTimezoneOffset() === INDIAN_CLOCK;
}

/** Brings the charts of a page to life once it can be used: they are all there before. */
export function LiveCharts() {
  useEffect(() => {
    const left = new AbortController();
    document.documentElement.toggleAttribute("data-counts-in-lakh", countsInLakh());
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
