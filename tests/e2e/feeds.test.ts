import { publish } from "@/prisma/publish";
import { salaryRow } from "../graphql/rows";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";

let site: Site;
beforeAll(async () => {
  site = await testSite();
  const salary = [salaryRow("guide-glassdoor", "data-scientist", "1300000")];
  await publish(site.database, { put: { salary } }, { actor: "fixture", reason: "Fixture: anew." });
  // A date is told once its second is over.
  await eventually("the site to hear of it, and to date it", async () => {
    const feed = await fetch(`${site.origin}/changes.atom`);
    return feed.headers.has("last-modified") && (await feed.text()).includes("Fixture: anew.");
  });
}, 120_000);

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { headers });

const STEP = "/steps/data-scientist/machine-learning-specialist";
const SUBJECTS = [
  ["", "the evidence"],
  ["/titles/data-scientist", "Data Scientist"],
  ["/sources/guide-glassdoor", "Glassdoor salary pages, India, as cited 2025-02-25"],
  [STEP, "the step from Data Scientist to Machine Learning Specialist"],
  ["/countries/IN", "pay in India"],
] as const;

it.each(SUBJECTS)("%s/changes tells what changed, in both forms alike", async (path, words) => {
  const [atom, json] = [await get(`${path}/changes.atom`), await get(`${path}/changes.json`)];
  expect([atom.status, json.status]).toEqual([200, 200]);
  expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(json.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
  const [xml, feed] = [await atom.text(), await json.json()];
  expect(feed.title).toBe(`Changes of ${words}, Stepwise`);
  expect(xml).toContain(`<title>${feed.title}</title>`);
  expect(feed.feed_url).toBe(`${site.origin}${path}/changes.json`);
  const [newest] = feed.items;
  expect(newest.title).toBe("Fixture: anew.");
  expect(newest.content_text).toMatch(
    /^Data Scientist, .*: corrected, from ₹12,00,000 a year \(INR; average \(mean or median not stated\); pay basis not stated; India\) to ₹13,00,000 a year \(INR; median; total pay; India\)\.$/,
  );
  expect(xml).toContain(`<content type="text">${newest.content_text}</content>`);
  const ids = [...xml.matchAll(/<entry>\n<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(ids).toEqual(feed.items.map(({ id }: { id: string }) => id));
  expect(newest.url).toBe(`${site.origin}/changes/${newest._stepwise.revision}`);
  expect((await fetch(newest.url)).status).toBe(200);
});

it.each(SUBJECTS)(
  "%s/changes is not sent again to who holds it, and anybody may read it",
  async (path) => {
    for (const form of ["atom", "json"]) {
      const first = await get(`${path}/changes.${form}`);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]{20,}"$/);
      expect(Date.parse(first.headers.get("last-modified") ?? "")).not.toBeNaN();
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      const since = first.headers.get("last-modified") ?? "";
      for (const headers of [{ "if-none-match": etag }, { "if-modified-since": since }]) {
        const held = await get(`${path}/changes.${form}`, headers);
        expect([held.status, await held.text()]).toEqual([304, ""]);
      }
    }
  },
);

it.each([
  "/titles/nobody/changes.atom",
  "/titles/data-scientist/changes.xml",
  "/sources/nobody/changes.json",
  "/steps/data-scientist/chief-data-scientist/changes.atom",
  "/steps/data-scientist/nobody/changes.atom",
  "/countries/IS/changes.json",
  "/countries/India/changes.json",
  "/countries/in/changes.json",
])("%s is answered 404", async (path) => {
  const { status, headers } = await get(path);
  expect(status).toBe(404);
  expect(headers.get("content-type")).toContain("text/plain");
});

it.each([
  ["/titles/data-scientist", "/titles/data-scientist"],
  ["/sources/guide-glassdoor", "/sources/guide-glassdoor"],
  ["/compare?titles=machine-learning-specialist,data-scientist", STEP],
  ["/", "/countries/IN"],
  ["/?country=US", "/countries/US"],
  ["/changes", ""],
  ["/docs/api", "/docs/api"],
])("%s leads to its feeds, for readers and for programs", async (page, path) => {
  const open = await site.page({ javaScriptEnabled: false });
  await open.goto(site.origin + page);
  for (const [form, type] of [
    ["atom", "application/atom+xml"],
    ["json", "application/feed+json"],
  ]) {
    const href = `${path}/changes.${form}`;
    expect(
      await open.locator(`head link[rel="alternate"][type="${type}"][href="${href}"]`).count(),
    ).toBe(1);
    expect(await open.locator(`main a[href="${href}"]`).count()).toBe(1);
    if (path !== "/countries/US") expect((await get(href)).status).toBe(200);
  }
});

it("what changed of the API is told in both forms alike, and not again to who holds it", async () => {
  const [atom, json] = [await get("/docs/api/changes.atom"), await get("/docs/api/changes.json")];
  const [xml, feed] = [await atom.text(), await json.json()];
  expect(feed.items.length).toBeGreaterThan(30);
  const ids = [...xml.matchAll(/<entry>\n<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(ids).toEqual(feed.items.map(({ id }: { id: string }) => id));
  expect(JSON.stringify(feed)).toContain("Query.webhooks");
  for (const answer of [atom, json]) {
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(Date.parse(answer.headers.get("last-modified") ?? "")).not.toBeNaN();
    const etag = answer.headers.get("etag") ?? "";
    expect((await fetch(answer.url, { headers: { "if-none-match": etag } })).status).toBe(304);
  }
});
