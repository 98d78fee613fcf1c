import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { shippedDatabase, type TestDatabase } from "./database";
import { atEndOfFile } from "./end-of-file";
import { PATIENCE_MS } from "./eventually";
import { watchPage } from "./page-watch";
import { type RunningSite, startSite } from "./running-site";

export interface PageOptions
  extends Pick<
    BrowserContextOptions,
    "colorScheme" | "javaScriptEnabled" | "reducedMotion" | "forcedColors"
  > {
  /** Width of the window in CSS pixels; 1280 unless said otherwise. */
  readonly width?: number;
}

/** The built site with a database of its own, and a browser to look at it. */
export interface Site {
  readonly origin: string;
  readonly database: TestDatabase;
  /**
   * A new window, closed after the test. The test fails when a page in it reports an error on its
   * console, throws, asks another origin for anything, or gets an answer of 500 or more.
   */
  page(options?: PageOptions): Promise<Page>;
}

const problems: string[] = [];
const openPages: Page[] = [];
let browser: Promise<Browser> | undefined;
let running: RunningSite | undefined;
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

/** Starts the built site for a file of tests; call it in beforeAll. It ends after the last test. */
export async function testSite(): Promise<Site> {
  const database = await shippedDatabase();
  const site = await startSite({ DATABASE_URL: database.url });
  running = site;
  atEndOfFile(async () => {
    const { code } = await site.stop();
    if (code !== 0) throw new Error(`The site ended with ${code}:\n${site.output()}`);
  });
  return { origin: site.origin, database, page: (options = {}) => openPage(site.origin, options) };
}

afterEach(async () => {
  for (const page of openPages.splice(0)) await page.context().close();
  const errors = running?.logged(50) ?? [];
  const newErrors = errors.slice(errorsReported).map((entry) => JSON.stringify(entry));
  errorsReported = errors.length;
  const found = [...problems.splice(0), ...newErrors.map((error) => `The server logged ${error}`)];
  if (found.length > 0) throw new Error(found.join("\n"));
});
