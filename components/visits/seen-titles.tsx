"use client";

import { useEffect } from "react";
import type { SeenTitle } from "./visits";

/** Remembers in the browser, and nowhere else, which titles are looked at: home says what changed for them. */
export function SeenTitles({ titles }: { titles: readonly SeenTitle[] }) {
  const seen = JSON.stringify(titles);
  useEffect(() => {
    import("./browser-visits").then(
      ({ rememberTitles }) => rememberTitles(JSON.parse(seen)),
      () => undefined,
    );
  }, [seen]);
  return null;
}
