/** A feed, whichever form it is sent in. */
export interface Feed {
  /** What feed readers show as its name. */
  readonly title: string;
  /** Where it is as Atom, and as a JSON Feed. */
  readonly atom: string;
  readonly json: string;
  /** The page that tells the same. */
  readonly page: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** One entry of a feed. */
export interface FeedEntry {
  /** What it is known by for ever. */
  readonly id: string;
  readonly title: string;
  /** ISO instant. */
  readonly at: string;
  readonly address: string;
  /** Sentences. */
  readonly content: readonly string[];
  /** The same for programs. */
  readonly facts: object;
}

/** A name for an entry that stays (RFC 4151), of the host of the site. */
export function tagOf(origin: string, name: string): string {
  return `tag:${new URL(origin).hostname},2026:${name}`;
}

/** A feed as a JSON Feed (version 1.1). `_stepwise` holds, for programs, what the text says. */
export function jsonFeed({ title, json, page, entries }: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: json,
    authors: [{ name: "Stepwise" }],
    language: "en",
    items: entries.map(({ id, title: named, at, address, content, facts }) => ({
      id,
      url: address,
      title: named,
      content_text: content.join("\n"),
      date_published: at,
      _stepwise: { about: `${new URL(page).origin}/docs/api#told`, ...facts },
    })),
  };
}
