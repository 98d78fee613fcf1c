import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import {
  type EmbeddedDatabase,
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
} from "@/server/database/embedded-database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";

let parent: string;
let folder: string;
let told: string[] = [];
const tell = (line: string) => void told.push(line);
const running: EmbeddedDatabase[] = [];

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(folder, { tell, settings: { fsync: "off" } });
  running.push(database);
  return database;
}

beforeAll(async () => {
  // Closed to everybody else, as a clone in a private folder is.
  parent = await mkdtemp(path.join(tmpdir(), "stepwise-embedded-"));
  folder = path.join(parent, "data");
  atEndOfFile(() => rm(parent, { recursive: true, force: true }));
});
beforeEach(() => {
  told = [];
});
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
}

/** A process that starts the database and is then killed, so that PostgreSQL stays behind. */
async function killedStepwise(): Promise<void> {
  const parameters = ["--import", "tsx", "tests/support/embedded-server.ts", folder];
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] });
  const [first] = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  if (String(first) !== "started\n") throw new Error(`It did not start: ${first}`);
  child.kill("SIGKILL");
  await once(child, "exit");
}

it("starts, keeps what was written, and stops in good order", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();
  running.pop();
  const second = await start();
  expect(await ask(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  await second.stop();
  running.pop();
  const log = await readFile(path.join(folder, "postgres.log"), "utf8");
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
  expect(told).toEqual([]);
});

it("works as a role that is no superuser, over a password, in UTF-8, with checksums", async () => {
  const database = await start();
  const [row] = await ask(
    database.url,
    `SELECT current_user, rolsuper, rolcreaterole, current_setting('data_checksums') AS checksums,
       current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone, datlocale, current_setting('listen_addresses') AS addresses
     FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
  );
  expect(row).toEqual({
    current_user: "stepwise",
    rolsuper: false,
    rolcreaterole: false,
    checksums: "on",
    encoding: "UTF8",
    zone: "UTC",
    datlocale: "C.UTF-8",
    addresses: "127.0.0.1",
  });
  for (const forbidden of ["COPY (SELECT 1) TO PROGRAM 'true'", "SELECT * FROM pg_authid"]) {
    await expect(ask(database.url, forbidden)).rejects.toThrow(/permission denied/);
  }
  const withoutPassword = Object.assign(new URL(database.url), { password: "wrong" }).href;
  await expect(ask(withoutPassword, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect((await stat(path.join(folder, "postgres-password"))).mode & 0o777).toBe(0o600);
});

it("refuses a folder that another one uses, and leaves that one alone", async () => {
  const database = await start();
  await expect(start()).rejects.toThrow(
    /^Another Stepwise \(process \d+\) is using the data folder .+\.$/,
  );
  await expect(removeEmbeddedDatabase(folder)).rejects.toThrow(/is using the data folder/);
  expect(await ask(database.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("lets only one of several that start at once have the folder", async () => {
  await killedStepwise();
  const results = await Promise.allSettled([start(), start(), start()]);
  const started = results.flatMap((result) =>
    result.status === "fulfilled" ? [result.value] : [],
  );
  expect(started).toHaveLength(1);
});

it("ends the server that a killed one left behind, says so, and goes on with its data", async () => {
  await killedStepwise();
  const abandoned = await postmaster();
  const database = await start();
  expect(told).toEqual([
    `Stopped the PostgreSQL (process ${abandoned}) that a killed Stepwise left running`,
  ]);
  expect(await ask(database.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

it("recovers when everything was killed", async () => {
  await killedStepwise();
  process.kill(await postmaster(), "SIGKILL");
  const database = await start();
  expect(await ask(database.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

it("is not misled by a note whose number another program has by now", async () => {
  await writeFile(
    path.join(folder, "postgres/postmaster.pid"),
    `${process.pid}\n${folder}/postgres\n`,
  );
  const database = await start();
  expect(await ask(database.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("starts a server again that ended by itself, at the same address", async () => {
  const database = await start();
  process.kill(await postmaster(), "SIGKILL");
  await eventually("PostgreSQL to be started again", () => told.length >= 2);
  expect(told).toEqual([
    "PostgreSQL ended unexpectedly; it is started again",
    "PostgreSQL answers again",
  ]);
  expect(await ask(database.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

it("refuses data of another major version", async () => {
  const file = path.join(folder, "postgres/PG_VERSION");
  const version = await readFile(file);
  await writeFile(file, "17\n");
  await expect(start()).rejects.toThrow(/was written by PostgreSQL 17; this Stepwise runs 18\..+$/);
  await writeFile(file, version);
});

it("says what PostgreSQL says when it does not start", async () => {
  const refused = startEmbeddedDatabase(folder, { tell, settings: { no_such_setting: "on" } });
  await expect(refused).rejects.toThrow(
    /^PostgreSQL did not start: .*no_such_setting.*postgres\.log\)$/,
  );
  await expect(start()).resolves.toBeDefined();
});

it("removes its data and nothing else", async () => {
  await writeFile(path.join(folder, "mine"), "");
  await removeEmbeddedDatabase(folder);
  await expect(stat(path.join(folder, "postgres"))).rejects.toThrow(/ENOENT/);
  await expect(stat(path.join(folder, "mine"))).resolves.toBeDefined();
});

it("refuses a folder that cannot be written", async () => {
  await expect(startEmbeddedDatabase("/dev/null/data", { tell })).rejects.toThrow(
    /^The data folder \/dev\/null\/data cannot be written \(ENOTDIR\)\. Set STEPWISE_DATA_DIR.+$/,
  );
});
