/**
 * What a page is asked with, as a cookie, for somebody who came with a session: then it shows the ways
 * to change what it tells. They lead to pages that ask who it is; this opens nothing.
 */
export const CURATORS_VIEW = "stepwise_view=curator";

/** Pages that show such ways: of one salary and of one source. */
const CHANGEABLE = /^\/(?:salaries|sources)\/[a-z0-9-]+$/;

/** Whether the page of a path shows curators the ways to change what it tells. */
export function isChangeable(path: string): boolean {
  return CHANGEABLE.test(path);
}

/** Whether a page is asked for as curators see it, by the header Cookie of the request. */
export function isCuratorsView(cookies: string | null | undefined): boolean {
  return (cookies ?? "").split(/;\s*/).includes(CURATORS_VIEW);
}
