import type { Edition, Source } from "../evidence/evidence";
import { compareText, groupBy } from "../text/lists";
import { bareLetters } from "../text/plain-text";

/** When the next edition of a series can be expected, by how it came out before. */
export interface ExpectedEdition {
  /** The newest source of the series, by id. */
  readonly sourceId: string;
  /** YYYY-MM-DD, as the two below. */
  readonly lastOn: string;
  readonly expectedOn: string;
  /** How many days lie between two editions. */
  readonly days: number;
  /** Whether the days are those between its own editions; else a year is taken. */
  readonly isOwnInterval: boolean;
}

const DAY_MS = 86_400_000;
const YEAR = 365;
/** Editions that follow each other sooner are corrections of one. */
const LEAST_DAYS = 28;

/**
 * When each publisher's next edition can be expected, the earliest first. Sources of one publisher
 * whose names differ by their figures only, as of the year, are one series; the days between two
 * editions are the middle of those that lay between. Articles have no editions, and what states no
 * day cannot be told.
 */
export function expectedEditions(
  sources: readonly Source[],
  editions: readonly Edition[],
): ExpectedEdition[] {
  const ofSource = groupBy(editions, ({ sourceId }) => sourceId);
  const series = groupBy(
    sources.filter(({ method }) => method !== "EDITORIAL"),
    ({ publisherId, name }) => `${publisherId} ${bareLetters(name).replace(/\d+/g, "").trim()}`,
  );
  return [...series.values()]
    .flatMap((members) => {
      const days = members.flatMap((source) =>
        [source, ...(ofSource.get(source.id) ?? [])].flatMap(({ publishedOn }) =>
          publishedOn === null ? [] : [{ day: publishedOn, sourceId: source.id }],
        ),
      );
      return nextOf(days.sort((one, other) => compareText(one.day, other.day)));
    })
    .sort((one, other) => compareText(one.expectedOn, other.expectedOn));
}

function nextOf(
  days: readonly { readonly day: string; readonly sourceId: string }[],
): ExpectedEdition[] {
  const last = days.at(-1);
  if (!last) return [];
  const gaps = days
    .slice(1)
    .map(({ day }, place) => daysBetween(days[place]?.day ?? day, day))
    .filter((gap) => gap >= LEAST_DAYS)
    .sort((one, other) => one - other);
  const own = gaps[Math.floor((gaps.length - 1) / 2)];
  const interval = own ?? YEAR;
  return [
    {
      sourceId: last.sourceId,
      lastOn: last.day,
      expectedOn: new Date(Date.parse(last.day) + interval * DAY_MS).toISOString().slice(0, 10),
      days: interval,
      isOwnInterval: own !== undefined,
    },
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
