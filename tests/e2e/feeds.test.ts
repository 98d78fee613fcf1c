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
    /^Data Scientist, .*: corrected, from ₹12,00,000 a year \(INR; average of unstated kind; pay basis not stated; India\) to ₹13,00,000 a year \(INR; median; total pay; India\)\.$/,
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
  [STEP, STEP],
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

describe("since the last visit", () => {
  /** What the browser remembers of somebody who was here long ago and looked at these titles. */
  const remembered = (...slugs: string[]) =>
    JSON.stringify({
      last: "2020-01-01T00:00:00.000Z",
      since: null,
      titles: slugs.map((slug) => ({ slug, name: `The title ${slug}` })),
    });
  const open = async (visits: string | null) => {
    const page = await site.page();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/graphql")) asked.push(request.postData() ?? "");
    });
    await page.goto(`${site.origin}/method`);
    if (visits !== null)
      await page.evaluate((text) => localStorage.setItem("visits", text), visits);
    await page.goto(`${site.origin}/?country=IN`, { waitUntil: "networkidle" });
    return {
      page,
      asked,
      line: page.getByRole("complementary", { name: "Since your last visit" }),
    };
  };

  it("says nothing, asks nothing and writes nothing down of whoever looked at no title", async () => {
    const { page, asked, line } = await open(null);
    expect([await line.count(), asked]).toEqual([0, []]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it("tells what changed for the reader's titles in the country, moves nothing, and is waved away", async () => {
    const { page, asked, line } = await open(
      remembered("chief-data-scientist", "machine-learning-manager", "nobody"),
    );
    await line.waitFor();
    expect(await line.innerText()).toMatch(
      /^Since your last visit on 1 January 2020, 2 figures changed for your titles in India: The title chief-data-scientist \(1\), The title machine-learning-manager \(1\)\./,
    );
    expect(asked).toHaveLength(1);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as unknown as { readonly value: number }[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 200);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await line.getByRole("link").first().click();
    await page.getByRole("heading", { name: "What changed for Chief Data Scientist" }).waitFor();
    await page.goto(`${site.origin}/?country=IN`);
    await line.waitFor();
    await line.getByRole("button", { name: "Dismiss" }).click();
    await page.reload({ waitUntil: "networkidle" });
    expect(await line.count()).toBe(0);
  });

  it("remembers the titles that were looked at, and lives with a browser that refuses to", async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/titles/data-scientist`);
    const kept = () => page.evaluate(() => localStorage.getItem("visits"));
    await eventually("the title to be remembered", async () => (await kept()) !== null);
    expect(JSON.parse((await kept()) ?? "")).toMatchObject({
      since: null,
      titles: [{ slug: "data-scientist", name: "Data Scientist" }],
    });
    const refusing = await site.page();
    await refusing.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    for (const path of ["/titles/data-scientist", "/"]) {
      await refusing.goto(site.origin + path, { waitUntil: "networkidle" });
    }
    expect(await refusing.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});
