import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

it.each([
  "/",
  "/titles/data-scientist?country=US",
  "/compare?titles=data-scientist,machine-learning-manager&country=US",
])("gives a source one mark, and no other source the same, on %s", async (path) => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}${path}`);
  const marked = await page.locator('main svg + a[href^="/sources/"]').evaluateAll((links) =>
    links.map((link) => {
      const mark = link.previousElementSibling?.querySelector("path");
      return {
        source: new URL((link as HTMLAnchorElement).href).pathname,
        look: `${mark?.getAttribute("d")} ${mark?.getAttribute("stroke")}`,
      };
    }),
  );
  const looks = new Map(marked.map(({ source, look }) => [source, look]));
  expect(looks.size).toBeGreaterThan(1);
  // After four, looks return.
  expect(looks.size).toBeLessThanOrEqual(4);
  expect(marked.filter(({ source, look }) => looks.get(source) !== look)).toEqual([]);
  expect(new Set(looks.values()).size).toBe(looks.size);
});
