import type { IncomingMessage } from "node:http";
import { sessionToken } from "@/accounts/cookie";
import { readAsOf } from "@/domain/question/as-of";
import { CURATORS_VIEW, isChangeable } from "@/domain/question/curators-view";
import { COUNTRY_COOKIE } from "@/domain/question/offered";
import { lastChoice } from "@/domain/question/view-country";

/** Addresses whose answer depends on who asks, or is no page: files keep themselves. */
const NOT_KEPT = /^\/(?:admin|api|data\/|graphql|mcp|_next)|\./;

/** Charts that are taken along, as files and as pages to be framed: kept like pages, and nobody's. */
const TAKEN_ALONG = /^\/(?:pictures\/[a-z]+\.(?:png|svg|txt)|embed\/[a-z]+|oembed)$/;

/** By these Next is told what part of a page it is asked for, and by a digest of them in the address. */
const PARTS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
];
const DIGEST_OF_PARTS = "_rsc";

/** What is typed has no end and is seldom asked twice: kept, it would drive out the pages that are read. */
const TYPED = { path: "/search", name: "q" };

/** A longer request is answered and not kept. */
const LONGEST = 8_000;

/** What a page is asked for by: all of the request that its answer depends on. */
export interface PageAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The same for whoever asks for the same; null where the answer is not to be kept. */
  readonly key: string | null;
  /** Whether the answer may depend on the country that the reader chose last, or on there being a session. */
  readonly variesByReader: boolean;
}

/** What a request asks at a moment of the pages that are the same for everybody; null for any other. */
export function pageAddress(
  { method, url = "/", headers }: IncomingMessage,
  now: Date,
): PageAddress | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const mark = `${url}?`.indexOf("?");
  const path = url.slice(0, mark);
  const isTaken = TAKEN_ALONG.test(path);
  if (NOT_KEPT.test(path) && !isTaken) return null;
  const search = new URLSearchParams(url.slice(mark));
  search.delete(DIGEST_OF_PARTS);
  const parts: Record<string, string> = {};
  for (const name of PARTS) {
    const value = headers[name];
    if (typeof value === "string") parts[name] = value;
  }
  const namesNoCountry = !isTaken && (search.get("country") ?? "") === "";
  const cookies = cookiesOfPage(path, namesNoCountry, headers.cookie);
  if (cookies !== "") parts.cookie = cookies;
  const variesByReader = namesNoCountry || isChangeable(path);
  const key = [path, search, ...Object.entries(parts).flat()].join("\n");
  const isTyped = path === TYPED.path && search.has(TYPED.name);
  const isKept = !isTyped && key.length <= LONGEST && isSettled(search.getAll("asOf"), now);
  return { url, headers: parts, key: isKept ? key : null, variesByReader };
}

/** What the answer of a path depends on of a request's cookies, as a header; empty for nothing. */
function cookiesOfPage(path: string, namesNoCountry: boolean, cookie: string | undefined): string {
  const last = namesNoCountry ? lastChoice(cookie) : null;
  return [
    ...(last === null ? [] : [`${COUNTRY_COOKIE}=${last}`]),
    ...(isChangeable(path) && hasSession(cookie) ? [CURATORS_VIEW] : []),
  ].join("; ");
}

/** Whether somebody came with what looks like a session. Whether it is one, the pages ask that lead on. */
function hasSession(cookie: string | undefined): boolean {
  return sessionToken({ get: (name) => (name === "cookie" ? (cookie ?? null) : null) }) !== null;
}

/** Whether the moment that an address names has come: what has not is shown as now, until it comes. */
function isSettled(named: readonly string[], now: Date): boolean {
  const [asOf, ...more] = named;
  return more.length === 0 && readAsOf(asOf, now).problem === null;
}
