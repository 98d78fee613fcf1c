/** A title that the reader has looked at. */
export interface SeenTitle {
  readonly slug: string;
  readonly name: string;
}

/** What the browser remembers of a reader's visits, and nobody else. */
export interface Visits {
  /** When a page was looked at last, ISO; null before the first. */
  readonly last: string | null;
  /** When the visit before this one ended, ISO; null in the first, and once its changes were waved away. */
  readonly since: string | null;
  /** The titles that were looked at, the latest first. */
  readonly titles: readonly SeenTitle[];
}

/** As many titles as are remembered, and asked about. */
const MOST_TITLES = 6;
/** What is looked at again within so long belongs to one visit, in milliseconds. */
const ONE_VISIT_MS = 3_600_000;

/** A slug, as it stands in an address. */
const SLUG = /^[a-z0-9-]+$/;

/** Of a reader whom the browser does not remember. */
export const NO_VISITS: Visits = { last: null, since: null, titles: [] };

/** What was written down of visits; none where it cannot be read: anybody can write there. */
export function readVisits(text: string | null): Visits {
  try {
    const { last, since, titles } = JSON.parse(text ?? "") as Visits;
    const areMoments = [last, since].every(
      (moment) => moment === null || new Date(moment).toISOString() === moment,
    );
    const areTitles = titles.every(({ slug, name }) => SLUG.test(slug) && typeof name === "string");
    if (areMoments && areTitles) return { last, since, titles: titles.slice(0, MOST_TITLES) };
  } catch {
    // What another version wrote, or somebody by hand.
  }
  return NO_VISITS;
}

/** The visits once a page is looked at: what is looked at again within the hour is the same visit. */
export function withLook(visits: Visits, now: Date): Visits {
  const { last } = visits;
  const isNew = last !== null && now.getTime() - new Date(last).getTime() > ONE_VISIT_MS;
  return { ...visits, last: now.toISOString(), since: isNew ? last : visits.since };
}

/** The visits with titles that are looked at now. */
export function withTitles(visits: Visits, seen: readonly SeenTitle[]): Visits {
  const others = visits.titles.filter(({ slug }) => !seen.some((title) => title.slug === slug));
  return { ...visits, titles: [...seen, ...others].slice(0, MOST_TITLES) };
}

/** A title with how many of its figures changed. */
export interface ChangedTitle extends SeenTitle {
  readonly count: number;
}

/** The question how many figures of titles changed in a country since a moment; null where there is nothing to ask. */
export function changesQuestion({ since, titles }: Visits, country: string) {
  if (since === null || titles.length === 0) return null;
  const asked = titles.map(
    ({ slug }, place) =>
      `t${place}: changesSince(asOf: $since, about: { title: "${slug}" }, figuresIn: $country, first: 1) { totalCount }`,
  );
  return {
    query: `query SinceLastVisit($since: DateTime!, $country: CountryCode!) { ${asked.join(" ")} }`,
    variables: { since, country },
  };
}

/** The titles with changes, read off the answer; a title that is not held any more has none. */
export function changedTitles(titles: readonly SeenTitle[], answer: unknown): ChangedTitle[] {
  const data = (answer as { data?: Record<string, { totalCount: number } | null> | null }).data;
  return titles
    .map((title, place) => ({ ...title, count: data?.[`t${place}`]?.totalCount ?? 0 }))
    .filter(({ count }) => count > 0);
}
