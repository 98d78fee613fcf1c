/** The moment that a page is asked about, as its address gives it. */
export interface AsOf {
  /** ISO instant to ask with; null for now. */
  readonly instant: string | null;
  /** The moment that the page shows: the one asked about, or that of the request. */
  readonly moment: string;
  /** What is wrong with the moment that the address names, where it cannot be shown. */
  readonly problem: string | null;
}

/** The search parameters of a page, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `asOf`: an instant with its zone, or a day, which stands for its last moment in UTC, and for
 * now while it lasts. What cannot be read or has not come yet is shown as now, with the problem.
 */
export function readAsOf(value: string | string[] | undefined, now: Date = new Date()): AsOf {
  const today = { instant: null, moment: now.toISOString(), problem: null };
  if (value === undefined || value === "") return today;
  // A plus sign of a zone arrives as a space.
  const text = Array.isArray(value) ? value.join(", ") : value.replace(" ", "+");
  const moment = DAY.test(text)
    ? endOfDay(text)
    : INSTANT.test(text)
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(moment)) {
    return {
      ...today,
      problem: `“${text}” is not a date that can be read: write it as 2026-01-31.`,
    };
  }
  if (moment <= now.getTime()) {
    const instant = new Date(moment).toISOString();
    return { instant, moment: instant, problem: null };
  }
  if (text === now.toISOString().slice(0, 10)) return today;
  return {
    ...today,
    problem: `“${text}” lies ahead, and what will be recorded by then is not known.`,
  };
}

/** The last millisecond of a day; NaN for 30 February, which Date.parse would roll over to March. */
function endOfDay(day: string): number {
  const end = Date.parse(`${day}T23:59:59.999Z`);
  return new Date(end || 0).toISOString().startsWith(day) ? end : Number.NaN;
}

/** An address of this site that keeps the moment that the reader asked about. */
export function withAsOf(href: string, asOf: string | null): string {
  if (asOf === null) return href;
  const [path, fragment] = href.split("#");
  const joint = path?.includes("?") ? "&" : "?";
  return `${path}${joint}asOf=${encodeURIComponent(asOf)}${fragment ? `#${fragment}` : ""}`;
}
