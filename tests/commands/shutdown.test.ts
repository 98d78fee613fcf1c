import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { startSite } from "../support/running-site";

const REQUESTS_PER_SECOND = 50;
/** A client that gets no answers asks no faster: more than this many are never under way at once. */
const MOST_AT_ONCE = 20;

it("ends under load without failing a request that it took, and stops its database in good order", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-shutdown-"));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ STEPWISE_DATA_DIR: folder, LOG_LEVEL: "info" });
  const query = encodeURIComponent("{ careerTitles { edges { node { name } } } }");
  const question = `${site.origin}/api/graphql?query=${query}`;
  const targets = [question, question, question, question, `${site.origin}/sources`];
  let answered = 0;
  const failures: string[] = [];
  let begun = 0;
  let underWay = 0;
  let listening = true;
  const codeOf = (error: Error) => (error.cause as { code?: string } | undefined)?.code;
  const ask = async (target: string): Promise<void> => {
    const response = await fetch(target);
    await response.arrayBuffer();
    if (response.status === 200) answered += 1;
    else failures.push(`${target} answered ${response.status}`);
  };
  // A connection that waits in the system's queue while the server stops listening is reset before
  // anyone took it. As every client may for a GET, it asks once more; then it has to be refused.
  const askAgain = (target: string) => (error: Error) =>
    codeOf(error) === "ECONNRESET" ? ask(target) : Promise.reject(error);
  const load = setInterval(() => {
    if (!listening || underWay >= MOST_AT_ONCE) return;
    begun += 1;
    underWay += 1;
    const target = targets[begun % targets.length] ?? question;
    ask(target)
      .catch(askAgain(target))
      .catch((error: Error) => {
        // Not taken any more, and a client may ask elsewhere: that is no failure of a request. That
        // none was cut off which had been taken, the log shows below.
        listening = false;
        const { code } = error.cause as { code?: string };
        if (code !== "ECONNREFUSED" && code !== "ECONNRESET") failures.push(`${target}: ${code}`);
      })
      .finally(() => {
        underWay -= 1;
      });
  }, 1_000 / REQUESTS_PER_SECOND);

  // However long it takes on a machine that is busy with other things: the load has to be one.
  await eventually("a load", () => answered > 3 * REQUESTS_PER_SECOND);
  expect(listening).toBe(true);
  const { code } = await site.stop("SIGTERM");
  clearInterval(load);
  await eventually("the last of the clients", () => underWay === 0);

  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(REQUESTS_PER_SECOND);
  expect(code).toBe(0);
  const log = await readFile(path.join(folder, "postgres.log"), "utf8");
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
  expect(site.logged(40)).toEqual([]);
  expect(site.logged(30).filter(({ msg }) => msg === "request")).toHaveLength(answered);
});
