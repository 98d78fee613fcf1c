/** The moment that a page is asked about, as its address gives it. */
export interface AsOf {
  /** ISO instant to ask with; null for now. */
  readonly instant: string | null;
  /** What the address said, where it names no moment that can be asked about. */
  readonly unreadable: string | null;
}

/** The search parameters of a page, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `asOf`: an instant with its zone, or a day, which stands for its last moment in UTC. Today
 * is not over, so it stands for now; a later moment cannot be answered.
 */
export function readAsOf(value: string | string[] | undefined, now = new Date()): AsOf {
  if (value === undefined || value === "") return { instant: null, unreadable: null };
  const text = Array.isArray(value) ? value.join(", ") : value.replace(" ", "+");
  if (DAY.test(text) && now.toISOString().startsWith(text)) return { instant: null, unreadable: null };
  const instant = DAY.test(text) ? `${text}T23:59:59.999Z` : INSTANT.test(text) ? text : null;
  const moment = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(moment) || moment > now.getTime() || !sameDay(text, moment)
    ? { instant: null, unreadable: text }
    : { instant: new Date(moment).toISOString(), unreadable: null };
}

/** Refuses 30 February, which Date.parse rolls over to March. */
function sameDay(text: string, moment: number): boolean {
  if (!DAY.test(text)) return true;
  return new Date(moment).toISOString().startsWith(text);
}

/** An address of this site that keeps the moment that the reader asked about. */
export function withAsOf(href: string, asOf: string | null): string {
  if (asOf === null) return href;
  const [path, fragment] = href.split("#");
  const joint = path?.includes("?") ? "&" : "?";
  return `${path}${joint}asOf=${encodeURIComponent(asOf)}${fragment ? `#${fragment}` : ""}`;
}
