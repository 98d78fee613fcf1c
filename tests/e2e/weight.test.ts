import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { RARE_LETTERS, RUPEE, rangeOf, USUAL_LETTERS } from "@/scripts/font-letters.mjs";
import { eventually } from "../support/eventually";
import { type SiteToRead, sharedSite } from "../support/site";
import { PAGES } from "./pages";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

/** Next's own share, and what we may add to it before a reader does anything, in kB compressed. */
const NEXT_OWN_KB = 135;
const OURS_KB = 25;

it.each(["/", "/compare?titles=data-scientist,chief-data-scientist", "/sources", "/guide"])(
  "%s loads at most 160 kB of JavaScript before it can be used",
  async (path) => {
    const page = await site.page();
    const html = await (await page.request.get(site.origin + path)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/\bnomodule\b/i.test(tag))
      .map(([, src = ""]) => new URL(src, site.origin).href);
    let kilobytes = 0;
    for (const script of new Set(scripts)) {
      kilobytes +=
        gzipSync(await (await page.request.get(script)).body(), { level: 6 }).length / 1000;
    }
    expect(scripts.length).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(NEXT_OWN_KB + OURS_KB);
  },
);

it("loads the chart's library where a reader turns to a chart, and not before", async () => {
  const page = await site.page();
  const texts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") texts.push(response.text());
  });
  const isLoaded = async () => (await Promise.all(texts)).some((text) => text.includes("recharts"));
  await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
  expect(await isLoaded()).toBe(false);
  await page.locator("main figure a text:visible").first().hover();
  await page.locator("svg.recharts-surface").waitFor();
  expect(await isLoaded()).toBe(true);
});

/** What a page may come to: elements, and kB of HTML before it is compressed. */
const MOST_ELEMENTS = 1_500;
const MOST_HTML_KB = 150;

/** Pages that may be over the budget, and by how much at most: a line goes where a page is mended, and none is added. */
const OVER: Readonly<Record<string, readonly [elements: number, kilobytes: number]>> = {
  // All columns of all tables that are given out: a full table itself.
  "/data": [3_400, MOST_HTML_KB],
  "/titles/data-scientist?country=US": [1_575, 153],
};

it.each([...PAGES, "/?country=US", "/titles/data-scientist?country=US"])(
  "%s has no more elements and HTML than it may",
  async (path) => {
    const html = await (await fetch(site.origin + path)).text();
    const elements = html.replace(/<script\b.*?<\/script>/gs, "").match(/<[a-z]/g)?.length ?? 0;
    const [mostElements, mostKilobytes] = OVER[path] ?? [MOST_ELEMENTS, MOST_HTML_KB];
    expect(elements).toBeGreaterThan(50);
    expect(elements).toBeLessThanOrEqual(mostElements);
    expect(Buffer.byteLength(html) / 1000).toBeLessThanOrEqual(mostKilobytes);
  },
);

it("waits for two style sheets at most before it draws a page", async () => {
  for (const path of PAGES) {
    const html = await (await fetch(site.origin + path)).text();
    const sheets = html.match(/<link rel="stylesheet"/g)?.length;
    expect(`${path} ${sheets}`).toBe(`${path} 2`);
  }
});

describe("fonts", () => {
  /** Signs that no file of the fonts holds; the system draws them. */
  const DRAWN_BY_THE_SYSTEM = "→↕⌈⌉";

  it("hold every letter of every page", async () => {
    const held = new Set(USUAL_LETTERS + RUPEE + RARE_LETTERS + DRAWN_BY_THE_SYSTEM);
    const page = await site.page({ javaScriptEnabled: false });
    for (const path of PAGES) {
      const html = await (await fetch(site.origin + path)).text();
      await page.setContent(html.replace(/<(script|link)\b[^>]*>(.*?<\/script>)?/gs, ""));
      const text = (await page.locator("body").textContent()) ?? "";
      const missing = [...new Set(text)].filter((letter) => letter >= " " && !held.has(letter));
      expect(`${path}: ${missing.join("")}`).toBe(`${path}: `);
    }
  });

  it("declare what their files hold", () => {
    const declared = [
      ...readFileSync("components/ui/fonts.ts", "utf8").matchAll(/value:\s+"(U\+[^"]+)"/g),
    ].map(([, range]) => range);
    const held = [USUAL_LETTERS, RUPEE, RARE_LETTERS].map(rangeOf);
    expect(declared).toEqual([...held, ...held]);
  });

  it("draw the page, the rupee sign too, with at most 90 kB in all", async () => {
    const page = await site.page();
    const sizes = new Map<string, number>();
    page.on("response", async (response) => {
      if (!response.url().endsWith(".woff2")) return;
      sizes.set(response.url(), Number(response.headers()["content-length"]));
    });
    await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
    await page.evaluate(() => {
      const probe = document.createElement("p");
      probe.textContent = "Łódź ₹ 12 ↑";
      probe.style.fontFamily = "var(--serif)";
      document.querySelector("main")?.append(probe, probe.cloneNode(true));
      (probe.nextSibling as HTMLElement).style.fontFamily = "var(--sans)";
      return document.fonts.ready;
    });
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const asked = {
      nodeId: root.nodeId,
      selector: "h1, main > p:last-child, main > p:nth-last-child(2)",
    };
    const { nodeIds } = await session.send("DOM.querySelectorAll", asked);
    expect(nodeIds).toHaveLength(3);
    await eventually("the fonts", () => sizes.size === 6);
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
    }
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(40_000);
    expect(bytes).toBeLessThanOrEqual(90_000);
  });
});

describe("pages that are linked", () => {
  const partsAsked = (page: Awaited<ReturnType<SiteToRead["page"]>>) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("_rsc=")) asked.push(request.url());
    });
    return asked;
  };

  it("are fetched once, when a pointer rests on their link, and not by scrolling", async () => {
    const page = await site.page();
    const asked = partsAsked(page);
    await page.goto(`${site.origin}/titles/data-scientist`, { waitUntil: "networkidle" });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    const link = page.locator("footer a", { hasText: "Sources" });
    await link.hover();
    // What the address leads to, and the page.
    await eventually("the page", () => asked.length === 2);
    await page.waitForLoadState("networkidle");
    await page.mouse.move(0, 0);
    await link.click();
    await page.waitForURL("**/sources**");
    await page.locator("h1", { hasText: "source" }).waitFor();
    expect(asked).toHaveLength(2);
  });

  it("are told to be on their way while they are", async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/method`, { waitUntil: "networkidle" });
    let go: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(/_rsc=/, async (route) => {
      await told;
      await route.continue();
    });
    await page.locator("header a", { hasText: "Sources" }).click();
    await page.locator("[role=status]", { hasText: "The page is on its way." }).waitFor();
    go();
    await page.waitForURL("**/sources**");
    await eventually(
      "the end of the words",
      async () => (await page.locator("[role=status]", { hasText: "on its way" }).count()) === 0,
    );
  });
});

describe("what stands still", () => {
  const contentOf = (page: Awaited<ReturnType<SiteToRead["page"]>>) =>
    page.evaluate(() =>
      [...document.querySelectorAll("main [data-still]")].map(({ innerHTML }) => innerHTML),
    );

  it("is sent once, comes through the framework as it was, and is there when a reader comes back", async () => {
    const html = await (await fetch(`${site.origin}/`)).text();
    const tree = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)]
      .map(([, text]) => text)
      .join();
    expect(tree).not.toContain("Where it comes from");
    const page = await site.page();
    await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
    const before = await contentOf(page);
    expect(before.join()).toContain("Where it comes from");
    await page.locator("footer a", { hasText: "Sources" }).click();
    await page.waitForURL("**/sources**");
    await page.locator("h1", { hasText: "source" }).waitFor();
    await page.goBack();
    await page.locator("#path-table").waitFor();
    expect(await contentOf(page)).toEqual(before);
  });

  it("is nine elements in ten, so that few are brought to life", async () => {
    const page = await site.page();
    for (const path of ["/", "/compare", "/titles/data-scientist?country=US", "/map"]) {
      await page.goto(site.origin + path, { waitUntil: "networkidle" });
      const alive = await page.evaluate(
        () =>
          [...document.querySelectorAll("body *")].filter(
            (each) =>
              each.parentElement?.closest("[data-still]") === null && !each.closest("select"),
          ).length,
      );
      expect(`${path} ${alive < 200}`).toBe(`${path} true`);
    }
  });
});

it("may be kept by browsers, for going back too, and is not sent again to whoever holds it", async () => {
  const answer = await fetch(site.origin);
  expect(answer.headers.get("cache-control")).toBe("public, no-cache");
  const held = { "if-none-match": answer.headers.get("etag") ?? "" };
  expect((await fetch(site.origin, { headers: held })).status).toBe(304);
});
