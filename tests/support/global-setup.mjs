import { findChromium } from "../../scripts/chromium.mjs";
import { startHelper } from "./helper-process.mjs";

/** Starts the server that the tests' databases are copied on, and what starts the site that they share. */
export default async function setUp() {
  const database = await startHelper("tests/support/database-server.ts", "The tests' PostgreSQL");
  process.env.STEPWISE_TEST_SERVER = database.ready;
  globalThis.stepwiseHelpers = [database];
  const site = await startHelper("tests/support/site-server.ts", "The site that tests share");
  process.env.STEPWISE_SITE_SERVER = site.ready;
  globalThis.stepwiseHelpers.push(site);
  process.env.CHROME_PATH ??= findChromium();
}
