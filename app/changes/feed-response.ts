import { atomFeed } from "@/components/changes/atom-feed";
import { type Feed, jsonFeed } from "@/domain/changes/feed";
import { lastModified, taggedResponse } from "@/http/entity-tag";

/** How feeds are sent: what the last part of their address is called, and as what. */
const FEED_FILES = {
  "changes.atom": { type: "application/atom+xml", write: atomFeed },
  "changes.json": {
    type: "application/feed+json",
    write: (feed: Feed) => JSON.stringify(jsonFeed(feed)),
  },
} as const;

/** The last part of the address of a feed. */
export type FeedFile = keyof typeof FEED_FILES;

/** Whether the last part of an address is that of a feed. */
export function isFeedFile(file: string): file is FeedFile {
  return Object.hasOwn(FEED_FILES, file);
}

/** A feed as the answer to a request; 304 where the client holds it already. */
export function feedResponse(request: Request, feed: Feed, file: FeedFile): Response {
  const { type, write } = FEED_FILES[file];
  const newest = feed.entries[0]?.at;
  const validators = {
    "cache-control": "public, no-cache",
    ...(newest === undefined ? {} : lastModified(new Date(newest), new Date())),
  };
  return taggedResponse(request, new TextEncoder().encode(write(feed)), validators, {
    "content-type": `${type}; charset=utf-8`,
  });
}
