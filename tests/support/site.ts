import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { shippedDatabase, type TestDatabase } from "./database";
import { atEndOfFile } from "./end-of-file";
import { PATIENCE_MS } from "./eventually";
import { watchPage } from "./page-watch";
import { loggedIn, startSite } from "./running-site";
import type { SharedSite } from "./site-server";

export interface PageOptions
  extends Pick<
    BrowserContextOptions,
    "colorScheme" | "javaScriptEnabled" | "reducedMotion" | "forcedColors"
  > {
  /** Width of the window in CSS pixels; 1280 unless said otherwise. */
  readonly width?: number;
}

/** The built site, and a browser to look at it. */
export interface SiteToRead {
  readonly origin: string;
  /**
   * A new window, closed after the test. The test fails when a page in it reports an error on its
   * console, throws, asks another origin for anything, or gets an answer of 500 or more.
   */
  page(options?: PageOptions): Promise<Page>;
}

/** The same with a database of its own. */
export interface Site extends SiteToRead {
  readonly database: TestDatabase;
}

/** From which level on a line of the log is an error; pino's numbers. */
const ERROR = 50;
const problems: string[] = [];
const openPages: Page[] = [];
let browser: Promise<Browser> | undefined;
/** The errors that the site has logged so far. */
let loggedErrors: () => readonly object[] = () => [];
let errorsReported = 0;

function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "chromium",
    // Chromium refuses to run as root in its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-sync",
      "--no-first-run",
    ],
    env: { ...process.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
    timeout: PATIENCE_MS,
  });
}

/** A window that nobody watches: for pages of other sites. It is closed after the test. */
export async function openWindow(options: PageOptions = {}): Promise<Page> {
  if (!browser) {
    const launched = launchBrowser();
    browser = launched;
    atEndOfFile(async () => (await launched).close());
  }
  const { width = 1280, ...rest } = options;
  const context = await (await browser).newContext({
    ...rest,
    viewport: { width, height: 800 },
    locale: "en-GB",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  openPages.push(page);
  return page;
}

async function openPage(origin: string, options: PageOptions): Promise<Page> {
  const page = await openWindow(options);
  watchPage(page, origin, (problem) => problems.push(problem));
  return page;
}

/** Starts the built site for a file of tests that changes what it holds; call it in beforeAll. It ends after the last test. */
export async function testSite(): Promise<Site> {
  const database = await shippedDatabase();
  const site = await startSite({ DATABASE_URL: database.url });
  loggedErrors = () => site.logged(ERROR);
  atEndOfFile(async () => {
    const { code } = await site.stop();
    if (code !== 0) throw new Error(`The site ended with ${code}:\n${site.output()}`);
  });
  return { origin: site.origin, database, page: (options = {}) => openPage(site.origin, options) };
}

/** The built site that files of tests share which only read: call it in beforeAll. */
export async function sharedSite(): Promise<SiteToRead> {
  const answer = await fetch(process.env.STEPWISE_SITE_SERVER ?? "");
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const { origin, log } = JSON.parse(text) as SharedSite;
  const errors = () => loggedIn(readFileSync(log, "utf8"), ERROR);
  errorsReported = errors().length;
  loggedErrors = errors;
  return { origin, page: (options = {}) => openPage(origin, options) };
}

afterEach(async () => {
  for (const page of openPages.splice(0)) await page.context().close();
  const errors = loggedErrors();
  const newErrors = errors.slice(errorsReported).map((entry) => JSON.stringify(entry));
  errorsReported = errors.length;
  const found = [...problems.splice(0), ...newErrors.map((error) => `The server logged ${error}`)];
  if (found.length > 0) throw new Error(found.join("\n"));
});
