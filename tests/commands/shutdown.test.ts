import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { startSite } from "../support/running-site";

const REQUESTS_PER_SECOND = 50;
/** A client that gets no answers asks no faster: more than this many are never under way at once. */
const MOST_AT_ONCE = 20;

it("ends under load without failing a request that it took, and stops its database in good order", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-shutdown-"));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ STEPWISE_DATA_DIR: folder });
  const query = encodeURIComponent("{ careerTitles { edges { node { name } } } }");
  const question = `${site.origin}/api/graphql?query=${query}`;
  const targets = [question, question, question, question, `${site.origin}/sources`];
  let answered = 0;
  const failures: string[] = [];
  let begun = 0;
  let underWay = 0;
  let listening = true;
  const load = setInterval(() => {
    if (!listening || underWay >= MOST_AT_ONCE) return;
    begun += 1;
    underWay += 1;
    const target = targets[begun % targets.length] ?? question;
    fetch(target)
      .then(async (response) => {
        await response.arrayBuffer();
        if (response.status === 200) answered += 1;
        else failures.push(`${target} answered ${response.status}`);
      })
      .catch((error: Error) => {
        // Nobody listens any more: the request was not taken, and a client may ask elsewhere.
        const refused = (error.cause as { code?: string } | undefined)?.code === "ECONNREFUSED";
        if (refused) listening = false;
        else failures.push(`${target}: ${error.cause}`);
      })
      .finally(() => {
        underWay -= 1;
      });
  }, 1_000 / REQUESTS_PER_SECOND);

  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { code, ms } = await site.stop("SIGTERM");
  clearInterval(load);
  await new Promise((resolve) => setTimeout(resolve, 200));

  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(REQUESTS_PER_SECOND);
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
  const log = await readFile(path.join(folder, "postgres.log"), "utf8");
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
  expect(site.logged(40)).toEqual([]);
}, 60_000);
