"use client";

import { useEffect, useState } from "react";
import { SEARCH_RESULTS, type SearchResults } from "./search-result";

/** Results, and the text that they are of. */
interface ResultsOf extends SearchResults {
  readonly text: string;
}

/** Nobody reads what comes and goes between two letters. */
const PAUSE_IN_MS = 120;

/** The results of what is typed, the last ones until those of the latest text are there; null where nothing is asked. */
export function useResults(
  question: string,
  text: string,
): {
  readonly found: ResultsOf | null;
  /** Whether they are of the very text. */
  readonly isCurrent: boolean;
} {
  const wanted = text.trim();
  const [found, setFound] = useState<ResultsOf | null>(null);
  useEffect(() => {
    if (wanted === "") {
      setFound(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(searchAddress(SEARCH_RESULTS, question, wanted), {
          signal: stop.signal,
        });
        if (answer.ok) setFound({ ...(await answer.json()), text: wanted });
      } catch {
        // Another letter was typed, or nobody can be asked: what was found before stays.
      }
    }, PAUSE_IN_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question, wanted]);
  return { found, isCurrent: found?.text === wanted };
}

/** An address that keeps the reader's question, given as the parameters that say it, with a text to look for. */
export function searchAddress(path: string, question: string, text: string): string {
  const parameters = new URLSearchParams(question);
  if (text.trim() !== "") parameters.set("q", text.trim());
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
