import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { advert, aijobsFile } from "../importers/data-set/files";
import { runImportCommand } from "../support/built-command";
import { atEndOfFile } from "../support/end-of-file";
import { PASSWORD } from "../support/node";
import { type RunningSite, startSite } from "../support/running-site";

/** Commands and sites on one data folder, which nobody else uses. */
const folder = mkdtempSync(path.join(tmpdir(), "stepwise-import-"));
atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
const SETTINGS = { STEPWISE_DATA_DIR: folder };

const rowsOf = (rows: number, from = 80_000) =>
  Array.from({ length: rows }, (_, row) => advert({ salary: from + 500 * row }));

const runImport = (...parameters: string[]) => runImportCommand(SETTINGS, parameters);

async function ask(site: RunningSite, query: string, cookie = "") {
  const response = await fetch(`${site.origin}/api/admin/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

/** What readers are told, byte by byte but for the address of the site. */
async function publicAnswers({ origin }: RunningSite): Promise<string> {
  const addresses = ["/data/salaries.csv?titles=all", "/data/pay.csv?titles=all", "/changes.atom"];
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(origin + address);
      expect([address, response.status]).toEqual([address, 200]);
      return response.text();
    }),
  );
  const { host } = new URL(origin);
  return texts
    .join("\n")
    .replaceAll(host, "site.test")
    .replace(/asOf=[^"&\s,]*/g, "asOf=");
}

async function openFirstAccount(site: RunningSite): Promise<string> {
  const token = (await site.printed(/link does once: (\S+)/)).split(/[/=#?]/).at(-1);
  const person = { token, email: "first@fixture.test", name: "First", password: PASSWORD };
  const response = await fetch(`${site.origin}/api/auth/accept-invitation`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  });
  expect(response.status).toBe(201);
  return (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
}

it("reads files into drafts beside a running site and its own kind, and when nothing runs", async () => {
  const site = await startSite(SETTINGS);
  const cookie = await openFirstAccount(site);
  const before = await publicAnswers(site);
  const file = aijobsFile("2024-12-15", rowsOf(240));
  const others = [2, 3].map((part) => aijobsFile(`2023-05-1${part}`, rowsOf(240, 90_000 * part)));
  const [first, ...beside] = await Promise.all([
    runImport("aijobs", file, "--as", "First@fixture.test", "--reason", "A fixture.", "--json"),
    ...others.map((other) => runImport("aijobs", other, "--json")),
  ]);
  expect(first).toMatchObject({
    code: 0,
    json: { outcome: "drafted", rowsRead: 240, rowsKept: 240 },
  });
  expect(first.lines).toHaveLength(1);
  expect(beside.map(({ code, json }) => [code, json.outcome])).toEqual([
    [0, "drafted"],
    [0, "drafted"],
  ]);
  expect(first.json.address).toBe(`/admin/submissions/${first.json.submission}`);
  expect(await publicAnswers(site)).toBe(before);
  const drafts = `{ submissions(statuses: [DRAFT], first: 10) { edges { node { id kind author reason } } } }`;
  const held = (await ask(site, drafts, cookie)).submissions.edges.map(
    ({ node }: { node: object }) => node,
  );
  expect(held).toHaveLength(3);
  expect(held).toContainEqual({
    id: first.json.submission,
    kind: "DATA_SET",
    author: "First",
    reason: "A fixture.",
  });
  expect(held.filter(({ author }: { author: string | null }) => author === null)).toHaveLength(2);
  // The same file again adds nothing.
  const again = await runImport("aijobs", file, "--json");
  expect(again.json).toMatchObject({ outcome: "unchanged", isDuplicate: true });
  await site.stop();

  // Two at once when nothing runs: whoever starts the database waits for the other.
  const [alone, together] = await Promise.all(
    [4, 5].map((part) =>
      runImport("aijobs", aijobsFile(`2024-05-0${part}`, rowsOf(240, 70_000 * part)), "--json"),
    ),
  );
  expect([alone?.json, together?.json].map((json) => json.outcome ?? json)).toEqual([
    "drafted",
    "drafted",
  ]);
  const restarted = await startSite(SETTINGS);
  expect(await publicAnswers(restarted)).toBe(before);
  expect((await ask(restarted, drafts, cookie)).submissions.edges).toHaveLength(5);
  await restarted.stop();
});

it("answers every refusal as one line of JSON, and without a stack", async () => {
  const good = aijobsFile("2024-12-15", rowsOf(3));
  const damaged = aijobsFile("2024-12-16", [...rowsOf(3), 'never "closed']);
  const refused = await Promise.all([
    runImport("--json"),
    runImport("nothing", good, "--json"),
    runImport("aijobs", good, "--nonsense", "--json"),
    runImport("aijobs", good, "--as-of", "2024-13-01", "--json"),
    runImport("csv", good, "--as-of", "2024-12-15", "--json"),
    runImport("aijobs", good, "--as", "nobody@fixture.test", "--json"),
    runImport("aijobs", "nowhere.csv", "--json"),
    runImport("aijobs", damaged, "--json"),
  ]);
  expect(refused.map(({ code, lines, json }) => [code, lines.length, json.error.code])).toEqual([
    [1, 1, "BAD_USER_INPUT"],
    [1, 1, "BAD_USER_INPUT"],
    [1, 1, "BAD_USER_INPUT"],
    [1, 1, "BAD_USER_INPUT"],
    [1, 1, "BAD_USER_INPUT"],
    [1, 1, "NOT_FOUND"],
    [1, 1, "BAD_REQUEST"],
    [1, 1, "BAD_REQUEST"],
  ]);
  expect(refused.at(-1)?.json.error.line).toEqual(expect.any(Number));
  expect(refused.map(({ stderr }) => stderr).join("\n")).not.toMatch(/^\s+at /m);
});
