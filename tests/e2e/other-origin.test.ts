import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { threeTasks } from "../clients/three-tasks";
import { atEndOfFile } from "../support/end-of-file";
import { openWindow, type Site, testSite } from "../support/site";

let site: Site;
let elsewhere: string;
/** What the other site shows besides its first page. */
let framing = "";
let page: Page;
beforeAll(async () => {
  site = await testSite();
  // Another host and another port: a page of another site, whichever way one looks at it.
  const other = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Another site</title>${framing}`);
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  atEndOfFile(async () => void other.close());
  elsewhere = `http://localhost:${(other.address() as AddressInfo).port}/`;
}, 120_000);

beforeEach(async () => {
  page = await openWindow();
  await page.goto(elsewhere);
});

/** What a script asks with. */
interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: "include";
}

interface Told {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
  readonly left: string | null;
}

/** What a script of the other page is given; null where the browser keeps the answer from it. */
function asked(path: string, init: Asking = {}): Promise<Told | null> {
  return page.evaluate(
    async ([url, options]) => {
      try {
        const answer = await fetch(url, options);
        const { status, headers } = answer;
        const [etag, left] = [headers.get("etag"), headers.get("ratelimit")];
        return { status, text: await answer.text(), etag, left };
      } catch {
        return null;
      }
    },
    [`${site.origin}${path}`, init] as const,
  );
}

const json = (body: object, headers: Record<string, string> = {}): Asking => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const QUESTION = '{ careerTitle(slug: "data-scientist") { name } }';
const GET = `/api/graphql?query=${encodeURIComponent(QUESTION)}`;

it("a page of another site asks by POST and by GET, and reads the whole answer", async () => {
  const posted = await asked("/api/graphql", json({ query: QUESTION }));
  expect(JSON.parse(posted?.text ?? "{}").data.careerTitle.name).toBe("Data Scientist");
  const got = await asked(GET);
  expect(JSON.parse(got?.text ?? "{}").data.careerTitle.name).toBe("Data Scientist");
  expect(got?.etag).toMatch(/^"/);
  expect([posted?.left, got?.left]).toEqual([
    expect.stringMatching(/^"address";r=\d+;t=\d+$/),
    expect.stringMatching(/^"address";r=\d+;t=\d+$/),
  ]);
  // A header of its own makes the browser ask beforehand.
  const again = await asked(GET, { headers: { "if-none-match": got?.etag ?? "" } });
  expect(again?.status).toBe(304);
  const refused = await asked("/api/graphql", json({ query: "{ nothing }" }));
  expect(refused?.status).toBe(400);
});

it("it does the three tasks that every client does", async () => {
  const answers = await threeTasks(async (query, variables = {}) => {
    const told = await asked("/api/graphql", json({ query, variables }));
    return JSON.parse(told?.text ?? "{}").data;
  });
  expect(answers).toEqual(JSON.parse(readFileSync("tests/clients/three-answers.json", "utf8")));
});

it("it reads files and feeds", async () => {
  const [csv, atom, texts] = [
    await asked("/data/pay.csv?titles=data-scientist"),
    await asked("/changes.atom"),
    await asked("/llms.txt"),
  ];
  expect([csv?.status, atom?.status, texts?.status]).toEqual([200, 200, 200]);
  expect(csv?.text).toContain("Data Scientist");
});

it("it reads nothing with a visitor's cookies, and no address that answers to them", async () => {
  expect(await asked(GET, { credentials: "include" })).toBeNull();
  expect(
    await asked("/api/graphql", { ...json({ query: QUESTION }), credentials: "include" }),
  ).toBeNull();
  expect(
    await asked("/api/auth/sign-in", json({ email: "a@fixture.test", password: "x" })),
  ).toBeNull();
  expect(await asked("/api/files/template.csv")).toBeNull();
  expect(await asked("/")).toBeNull();
});

it("it sends nobody's token, and changes nothing", async () => {
  const withToken = json({ query: QUESTION }, { authorization: "Bearer stw_fixture" });
  expect(await asked("/api/graphql", withToken)).toBeNull();
  const query = `mutation { reportSalary(input: {
    salary: "guide-glassdoor-data-scientist", message: "Fixture." }) { reportedAt } }`;
  const changed = JSON.parse((await asked("/api/graphql", json({ query })))?.text ?? "{}");
  expect(changed.errors[0].extensions.code).toBe("FORBIDDEN");
  expect(changed.errors[0].message).toBe("Pages of other sites may read, and change nothing.");
});

/** Puts a frame into the page of the other site by the code that a page of ours, or its oEmbed, gives. */
async function framed(code: string): Promise<Page> {
  framing = code;
  await page.goto(elsewhere, { waitUntil: "networkidle" });
  framing = "";
  return page;
}

it("a page of another site frames a chart by the code of its page, without script, cookie or another request", async () => {
  const ours = await site.page();
  await ours.goto(`${site.origin}/titles/data-scientist?country=US`);
  await ours.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await ours.getByRole("button", { name: "Copy embed code" }).first().click();
  await ours.getByRole("status").filter({ hasText: "Embed code copied." }).waitFor();
  const code = await ours.evaluate(() => navigator.clipboard.readText());
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await framed(code);
  const frame = page.frameLocator("iframe");
  await frame.locator("h1", { hasText: "Data Scientist: pay in the United States." }).waitFor();
  const shown = frame.locator("svg:visible");
  expect(await shown.count()).toBe(1);
  expect(await shown.textContent()).toContain("aijobs.net");
  const link = frame.getByRole("link", { name: /Where each figure comes from/ });
  expect(await link.getAttribute("href")).toBe(`${site.origin}/titles/data-scientist?country=US`);
  expect(asked.filter((url) => url.startsWith(site.origin))).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  const box = await page.locator("iframe").boundingBox();
  const height = await frame.locator("html").evaluate((html) => html.scrollHeight);
  expect(height).toBeLessThanOrEqual((box?.height ?? 0) + 1);
});

it("a page of another site frames what oEmbed tells, and no other page of ours", async () => {
  const about = `${site.origin}/?country=IN&asOf=${new Date().toISOString()}`;
  const told = await asked(`/oembed?url=${encodeURIComponent(about)}&maxwidth=500`);
  const answer = JSON.parse(told?.text ?? "{}");
  expect(answer).toMatchObject({ type: "rich", version: "1.0", width: 500 });
  await framed(answer.html);
  await page.frameLocator("iframe").getByText("the one article that lists all five").waitFor();
  for (const path of ["/", "/admin/sign-in", "/embed/path/../../admin/sign-in"]) {
    await framed(`<iframe src="${site.origin}${path}"></iframe>`);
    const inside = page.frames().find((each) => each !== page.mainFrame());
    expect(await inside?.evaluate(() => document.body?.innerText ?? "")).not.toMatch(
      /Stepwise|Sign in/,
    );
  }
});
