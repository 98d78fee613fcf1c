import type { Page } from "playwright-core";
import { type SiteToRead, sharedSite } from "../support/site";
import { isLookedAt } from "./pages";
import { figuresIn, type Json, unexplained } from "./printed-figures";

const MONEY = "{ amount currencyCode }";
const CHANGE = `{ explanation low ${MONEY} high ${MONEY} percentLow percentHigh
  pairs { percent difference ${MONEY} before ${MONEY} after ${MONEY} }
  provenance { steps { description } salaries { asPrinted money ${MONEY} } } }`;
/** What is written about an edition: its sentences have figures in them too. */
const EDITION = "{ note losses { note } breaks { note } }";
const INTERVAL = `interval { low ${MONEY} high ${MONEY} }`;
const FIGURE = `{ money ${MONEY} ${INTERVAL} provenance { steps { description } salaries { asPrinted } } }`;
const PAY = `{ bySource { central ${FIGURE} figures ${FIGURE} } }`;
/** What a page shows where its address names no country. */
const WHERE = "{ country: $country }";
const SPREADS = `distributions(where: ${WHERE}) { unconverted bySource { percentiles { money ${MONEY} } dots ${MONEY} } }
  trends(where: ${WHERE}) { breaks { note } points { money ${MONEY} } }`;
const SALARY = `{ asPrinted note money ${MONEY} source { note methodNote } edition ${EDITION} history { asPrinted money ${MONEY} } }`;

/** What the public endpoint says of all that a page is about. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /^\/$/,
    `query($country: CountryCode) { progression(from: "data-scientist", to: "chief-data-scientist", where: ${WHERE}, currency: "INR") {
      summary titles { pay ${PAY} } steps { note change ${CHANGE} } overall ${CHANGE} bridges ${CHANGE} } }`,
  ],
  // The example that the rules are shown on.
  [
    /^\/method$/,
    `query($country: CountryCode) { careerTitle(slug: "machine-learning-architect") { pay(where: ${WHERE}) ${PAY}
      stepsIn { change(where: ${WHERE}) ${CHANGE} } stepsOut { change(where: ${WHERE}) ${CHANGE} } } }`,
  ],
  [
    /^\/titles\/([a-z-]+)$/,
    `query($slug: String!, $country: CountryCode) { careerTitle(slug: $slug) { summary pay(where: ${WHERE}) ${PAY} ${SPREADS}
      stepsIn { note change(where: ${WHERE}) ${CHANGE} } stepsOut { note change(where: ${WHERE}) ${CHANGE} } }
      compare(titles: [$slug], where: ${WHERE}) { answer } }`,
  ],
  [
    /^\/compare\?titles=([a-z,-]+)$/,
    `query($titles: [String!]!, $first: String!, $last: String!, $isPair: Boolean!, $country: CountryCode) {
      change(from: $first, to: $last, where: ${WHERE}) @include(if: $isPair) ${CHANGE}
      compare(titles: $titles, where: ${WHERE}) {
      answer summary rows { title { ${SPREADS} } bySource { central ${FIGURE} figures ${FIGURE} } } changes ${CHANGE}
      disagreement { low ${MONEY} high ${MONEY} spreadPercent likelyCauses figures { edition ${EDITION} } }
      overlaps { explanation words provenance { steps { description } } } } }`,
  ],
  [
    /^\/sources\/([a-z0-9-]+)$/,
    `query($slug: String!) { source(slug: $slug) { note methodNote editions ${EDITION}
      salaries(first: 100) { edges { node ${SALARY} } } } }`,
  ],
  [
    /^\/map$/,
    `query($country: CountryCode) { graph(where: ${WHERE}) { titles { pay { bySource { central { money ${MONEY} } } } } } }`,
  ],
  [
    /^\/steps\/([a-z-]+\/[a-z-]+)$/,
    `query($ends: [String!]!, $country: CountryCode) { graph(around: $ends, depth: 0, where: ${WHERE}) { steps {
      change(where: ${WHERE}) ${CHANGE} supports { statement timePrinted }
      brings { duties { bySource { items { summary } } } } } } }`,
  ],
  // Feeds tell what revisions changed, each figure with what it was before.
  [
    /^(.*)\/changes\.(?:atom|json)$/,
    `query($about: ChangeSubject) { revisions(first: 50, about: $about) { nodes { reason
      changes(first: 100, about: $about) { nodes { before after statedBefore statedAfter } } } } }`,
  ],
  // The change that it shows how to recompute.
  [
    /^\/data$/,
    `{ careerTitles(first: 20) { nodes { stepsOut { change { pairs { percent difference ${MONEY} } } } } } }`,
  ],
  [/^\/salaries\/([a-z0-9-]+)$/, `query($slug: String!) { salary(slug: $slug) ${SALARY} }`],
  [/^\/sources$/, "{ sources(first: 100) { edges { node { note methodNote } } } }"],
  [
    /^\/guide$/,
    `{ questions { question answer { text sentences limits figures { what value items } } missing { explanation } } claims { statement evidence } programmes { name note } }`,
  ],
];

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

async function ask(query: string, variables: object): Promise<Json> {
  const response = await fetch(`${site.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Json;
  expect(errors).toBeUndefined();
  return data;
}

/** What the API says of the things of a page, in the country that it shows; null where the page is about no evidence. */
async function answerFor(path: string, country: string): Promise<Json> {
  for (const [pattern, query] of QUESTIONS) {
    const match = pattern.exec(path.replace(/\?asOf=.*$/, ""));
    if (match) return ask(query, variablesOf(query, match[1] ?? "", country));
  }
  return null;
}

/** `name`: what the address of a page names. */
function variablesOf(query: string, name: string, country: string): object {
  const shown = query.includes("$country") ? { country } : {};
  if (query.includes("$about")) return { about: subjectOf(name) };
  if (query.includes("$ends")) return { ends: name.split("/"), ...shown };
  if (query.includes("$titles")) {
    const titles = name.split(",");
    const ends = { first: titles[0], last: titles.at(-1), isPair: titles.length > 1 };
    return { titles, ...ends, ...shown };
  }
  return query.includes("$slug") ? { slug: name, ...shown } : shown;
}

/** The address of a page; of a comparison for which nobody named titles, with those that it begins with. */
async function comparedOn(page: Page, path: string): Promise<string> {
  if (path !== "/compare") return path;
  const file = page.locator("a[href^='/data/pay.csv?titles=']").first();
  const address = new URL((await file.getAttribute("href")) ?? "", site.origin);
  return `/compare?titles=${address.searchParams.get("titles")}`;
}

/** The country that a page shows; India for rules that are shown on an example. */
async function countryOf(page: Page): Promise<string> {
  const bar = page.locator("select[name=country]");
  return (await bar.count()) > 0 ? bar.inputValue() : "IN";
}

/** What a feed is about, by the address of its thing. */
function subjectOf(path: string): object | null {
  const [, kind, one, other] = path.split("/");
  if (kind === "steps") return { from: one, to: other };
  const part = { titles: "title", sources: "source", countries: "country" }[kind ?? ""];
  return part === undefined ? null : { [part]: one };
}

/** All text of a page that readers meet, the closed panels and the drawings included. */
async function pageText(page: Page, path: string): Promise<string> {
  // The chart of the path comes after the first paint.
  await page.goto(site.origin + path, { waitUntil: path === "/" ? "networkidle" : "load" });
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && !element.closest("script, style, noscript, select, [data-invented]")) {
        // Parts of one amount stand in one block.
        const block = element.closest("p, td, th, li, dd, dt, h1, h2, h3, button, text, caption");
        const last = lines.length - 1;
        if (block !== null && block === (globalThis as { lastBlock?: Element }).lastBlock) {
          lines[last] += node.textContent ?? "";
        } else lines.push(node.textContent ?? "");
        (globalThis as { lastBlock?: Element | null }).lastBlock = block;
      }
    }
    return lines.join("\n");
  });
}

/** Pages of steps are alike and many: so many are looked at. */
const MOST_ALIKE = 15;
/** The titles whose comparisons are looked at, in the order of the path, which is theirs on a page. Others are held against the API in every-door. */
const PATH =
  "data-scientist machine-learning-specialist machine-learning-architect machine-learning-manager chief-data-scientist";
const isOfPath = (address: string) =>
  !address.startsWith("/compare?") ||
  (address.split("=")[1] ?? "").split(",").every((slug) => PATH.split(" ").includes(slug));

async function everyPath(): Promise<string[]> {
  const page = await site.page();
  const found = new Set(["/"]);
  const alike = new Map<string, number>();
  for (const path of found) {
    const html = await (await page.request.get(site.origin + path)).text();
    for (const address of ownAddresses(html, path)) {
      const [, kind = address] = /^\/(steps)\//.exec(address) ?? [];
      const before = alike.get(kind) ?? 0;
      if (found.has(address) || before >= MOST_ALIKE || !isOfPath(address)) continue;
      alike.set(kind, before + 1);
      found.add(address);
    }
  }
  return [...found, `/?asOf=${new Date().toISOString()}`].sort();
}

/** The addresses that a page leads to, without those of other moments, which print the same, and of other views, which are held against the API in every-door. */
function ownAddresses(html: string, path: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>/g)].flatMap(([, href = ""]) => {
    const target = new URL(href.replaceAll("&amp;", "&"), site.origin + path);
    const choices = [...target.searchParams.keys()].filter(
      (name) => !["titles", "country"].includes(name),
    );
    const isOwn = target.origin === site.origin && choices.length === 0;
    target.searchParams.delete("country");
    return isOwn && isLookedAt(target.pathname)
      ? [target.pathname + decodeURIComponent(target.search)]
      : [];
  });
}

it("prints no figure on any page that the API does not give", async () => {
  const paths = await everyPath();
  expect(paths.length).toBeGreaterThan(15);
  const differences: string[] = [];
  let printed = 0;
  const page = await site.page();
  for (const path of paths) {
    const text = await pageText(page, path);
    printed += figuresIn(text).length;
    const answer = await answerFor(await comparedOn(page, path), await countryOf(page));
    for (const figure of unexplained(text, answer)) differences.push(`${path} prints ${figure}`);
  }
  expect(differences).toEqual([]);
  expect(printed).toBeGreaterThan(100);
});

it("would notice one digit that differs, on every kind of page", async () => {
  const page = await site.page();
  for (const path of ["/", "/titles/data-scientist", "/salaries/guide-glassdoor-data-scientist"]) {
    const text = await pageText(page, path);
    const answer = await answerFor(path, await countryOf(page));
    const [first = ""] = figuresIn(text);
    const digit = /\d/.exec(first)?.[0] ?? "";
    // So many figures are held of a title that another digit may make one of them.
    const others = [..."123456789"].map((other) => first.replace(digit, other));
    const wrong = others.find((other) => unexplained(other, answer).length > 0) ?? "";
    expect(wrong).not.toBe("");
    expect(unexplained(`${text}\n${wrong}`, answer)).toEqual([wrong]);
  }
});
