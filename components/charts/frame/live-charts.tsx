"use client";

import { useEffect } from "react";

/** Whether the reader's clock is India's: what a lakh is, is not explained to whoever counts in it. */
function isInIndia(): boolean {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone === "Asia/Kolkata" || timeZone === "Asia/Calcutta";
}

/** Brings the charts of a page to life once it can be used: they are all there before. */
export function LiveCharts() {
  useEffect(() => {
    const left = new AbortController();
    document.documentElement.toggleAttribute("data-in-india", isInIndia());
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
