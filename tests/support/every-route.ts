import { readdir } from "node:fs/promises";
import path from "node:path";

/** An address of the site, one for each route of app/, and how it is asked. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** What stands for a parameter in an address, by its folder; a parameter without one fails. */
const PARAMETERS: Readonly<Record<string, string>> = {
  "titles/[slug]": "data-scientist",
  "sources/[slug]": "guide-glassdoor",
  "salaries/[id]": "guide-glassdoor-chief-data-scientist",
  "steps/[from]": "senior-data-scientist",
  "[from]/[to]": "lead-data-scientist",
  "countries/[code]": "IN",
  "changes/[number]": "1",
  "[id]/[record]": "record.json",
  "[slug]/[feed]": "changes.atom",
  "[to]/[feed]": "changes.json",
  "[code]/[feed]": "changes.atom",
  "data/[file]": "pay.csv",
  "archive/[file]": "1.zip",
  "pictures/[file]": "path.svg",
  "search/[file]": "titles.json",
  "embed/[chart]": "path",
  "submissions/[id]": "1",
  "auth/[action]": "sign-in",
  "files/[name]": "export",
};

/** Routes that are posted to besides. */
const POSTED = /^\/(?:api\/|mcp$)/;

/** The files of app/ that make an address of a name: route files, and those that Next gives an ending. */
function addressOf(file: string): string | null {
  const folder = path.dirname(file);
  const name = path.basename(file);
  if (/^(?:page\.tsx|route\.ts)$/.test(name)) return folder === "." ? "/" : `/${folder}`;
  if (folder === "." && name === "sitemap.ts") return "/sitemap.xml";
  return folder === "." && name === "robots.ts" ? "/robots.txt" : null;
}

function withParameters(address: string): string {
  const parts = address.split("/");
  return parts
    .map((part, place) => {
      if (!part.startsWith("[")) return part;
      const value = PARAMETERS[`${parts[place - 1]}/${part}`];
      if (value === undefined) throw new Error(`say in PARAMETERS what stands for ${address}`);
      return value;
    })
    .join("/");
}

/** An address of every route that there is, read off the files of app/. */
export async function everyRoute(): Promise<readonly Route[]> {
  const files = await readdir("app", { recursive: true });
  const addresses = files.flatMap((file) => addressOf(file) ?? []).map(withParameters);
  return addresses
    .sort()
    .flatMap((address): Route[] => [
      { method: "GET", path: address },
      ...(POSTED.test(address) ? [{ method: "POST" as const, path: address }] : []),
    ]);
}

/** Asks a route, with the smallest body that it takes where it is posted to. */
export function askedOf(origin: string, { method, path: address }: Route): Promise<Response> {
  const init: RequestInit = { method, redirect: "manual" };
  if (method === "GET") return fetch(origin + address, init);
  const body = JSON.stringify({ query: "{ __typename }", email: "a@example.org", password: "x" });
  const headers = { "content-type": "application/json" };
  return fetch(origin + address, { ...init, headers, body });
}
