import type { Page } from "playwright-core";

/** Every page of the site, one address for each kind and state. */
export const PAGES = [
  "/",
  "/titles",
  "/search",
  "/search?q=data+scientist+to+manager",
  "/search?q=data+sceintist",
  "/titles/chief-data-scientist",
  "/titles/machine-learning-manager",
  "/map",
  "/map?title=senior-data-scientist&country=US",
  "/map?from=junior-data-scientist&to=lead-data-scientist",
  "/steps/senior-data-scientist/lead-data-scientist",
  "/compare",
  "/compare?titles=data-scientist,machine-learning-manager,chief-data-scientist",
  "/sources",
  "/sources/guide-glassdoor",
  "/sources/guide-turing",
  "/salaries/guide-glassdoor-chief-data-scientist",
  "/guide",
  "/method",
  "/changes",
  "/data",
  "/docs/api",
] as const;

/** An address that leads nowhere. */
export const LOST = "/titles/nobody";

/**
 * All pages with evidence but most of what is alike and many: of salaries that were computed from open
 * data those of Data Scientist, and of feeds of one title, step or source those that it has a part in.
 * Tables, pictures, citations as files, the editor and the guide of the API have tests of their own.
 */
export function isLookedAt(path: string): boolean {
  if (/^\/(data\/|data\.json$|graphql$|docs\/|pictures\/|embed\/)/.test(path)) return false;
  if (/\/citation\.(bib|ris)$/.test(path)) return false;
  if (path.startsWith("/salaries/")) {
    return /guide|[a-z]-(?<!(?:senior|lead|staff|principal|junior)-)data-scientist-in-.*-all-median$/.test(
      path,
    );
  }
  return (
    !/^\/(titles|steps|sources)\/.*\/changes\./.test(path) || /[/-]data-scientist[/]/.test(path)
  );
}

/**
 * What of an address a walk over the site goes by: every page as it is without a question, and of each
 * kind of page one for each set of choices. A question goes along with every link, so that there are
 * as many addresses as pages times choices. A country alone makes no other page.
 */
export function walkKey({ pathname, searchParams }: URL): string {
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "country");
  const chosen = names.sort().join();
  return chosen === "" ? pathname : `/${pathname.split("/")[1]} ${chosen}`;
}

/** Opens all that a page holds folded, as a reader may. */
export async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
}
