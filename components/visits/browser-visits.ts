import {
  type ChangedTitle,
  changedTitles,
  changesQuestion,
  NO_VISITS,
  readVisits,
  type SeenTitle,
  type Visits,
  withLook,
  withTitles,
} from "./visits";

/** Under which name the browser keeps them. */
const KEY = "visits";

/** What is kept; null where the browser keeps nothing for this site. */
function keptVisits(): Visits | null {
  try {
    return readVisits(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep(visits: Visits): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(visits));
  } catch {
    // Refused or full: then nothing is remembered.
  }
}

/** Remembers that titles are looked at. */
export function rememberTitles(titles: readonly SeenTitle[]): void {
  keep(withTitles(withLook(keptVisits() ?? NO_VISITS, new Date()), titles));
}

/** What changed for the reader's titles in a country since the last visit, and when that ended; null where nothing did. */
export async function changedSinceLastVisit(
  country: string,
): Promise<{ since: string; changed: readonly ChangedTitle[] } | null> {
  const kept = keptVisits();
  // Whoever is remembered has looked at a title; of everybody else nothing is written down.
  if (kept === null || kept.titles.length === 0) return null;
  const visits = withLook(kept, new Date());
  keep(visits);
  const question = changesQuestion(visits, country);
  if (question === null || visits.since === null) return null;
  const response = await fetch("/api/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  const changed = changedTitles(visits.titles, await response.json());
  return changed.length === 0 ? null : { since: visits.since, changed };
}

/** Says nothing more of what changed before now. */
export function dismissChanges(): void {
  keep({ ...(keptVisits() ?? NO_VISITS), since: null });
}
