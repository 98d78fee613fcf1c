import { randomUUID } from "node:crypto";
import type { HeaderReader } from "./header-reader";

/** What an id may look like that was given further out: nothing that could forge a line of the log. */
const SAFE = /^[\w.-]{1,64}$/;

/** The id that the request came with, where that is harmless; else a new one. */
export function requestIdOf({ headers }: { readonly headers: HeaderReader }): string {
  const given = headers.get("x-request-id");
  return given != null && SAFE.test(given) ? given : randomUUID();
}
