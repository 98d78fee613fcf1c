import { type Feed, tagOf } from "./feed";

/** One change of the API that a client may have to do something about. */
export interface ApiChange {
  /** What it is known by for ever, as long as it is said like this. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly text: string;
}

/** What feed readers show as the name of the feed. */
export const API_CHANGES_TITLE = "Changes of the API, Stepwise";

/** How long the title of an entry is at the most. */
const TITLE_LENGTH = 100;

/**
 * The changes that the changelog names, in its order: each entry of a list, on the day of the heading
 * above it ("### 2026-11-30"), or of the first such heading where none is above. Throws RangeError
 * where there are entries and no day. `nameOf`: a short name of a text.
 */
export function parseApiChanges(changelog: string, nameOf: (text: string) => string): ApiChange[] {
  const lines = changelog.split(/\r?\n/);
  const dayOf = (line: string) => /^### (\d{4}-\d{2}-\d{2})$/.exec(line)?.[1];
  let on = lines.map(dayOf).find((day) => day !== undefined);
  const changes: ApiChange[] = [];
  for (const line of lines) {
    on = dayOf(line) ?? on;
    if (!line.startsWith("- ")) continue;
    if (on === undefined) throw new RangeError("the changelog names no day");
    const text = line.slice(2).replaceAll("`", "").trim();
    changes.push({ name: nameOf(text), on, text });
  }
  return changes;
}

/** These changes as a feed. */
export function apiChangesFeed(origin: string, changes: readonly ApiChange[]): Feed {
  return {
    title: API_CHANGES_TITLE,
    atom: `${origin}/docs/api/changes.atom`,
    json: `${origin}/docs/api/changes.json`,
    page: `${origin}/docs/api`,
    entries: changes.map(({ name, on, text }) => ({
      id: tagOf(origin, `api/${name}`),
      title: titleOf(text),
      at: `${on}T00:00:00.000Z`,
      address: `${origin}/docs/api#promise`,
      content: [text],
      facts: {},
    })),
  };
}

/** The beginning of a text, to its first stop, or to the last word that fits. */
function titleOf(text: string): string {
  const [sentence = text] = text.split(/[.:;] /, 1);
  if (sentence.length <= TITLE_LENGTH) return sentence.replace(/\.$/, "");
  const cut = sentence.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(" ")).trimEnd()}…`;
}
