import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { clientOf } from "@/prisma/connection";
import { backupFinding } from "@/server/doctor/backups";
import { clockFinding, databaseFindings, schemaFindings } from "@/server/doctor/database";
import { fault, fine, toldFindings, warning } from "@/server/doctor/finding";
import {
  diskFinding,
  folderFindings,
  localeFindings,
  memoryFinding,
  nodeFinding,
  portFinding,
} from "@/server/doctor/machine";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { fakeSite, serve } from "../support/fake-site";

async function newFolder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "stepwise-doctor-"));
  atEndOfFile(() => rm(made, { recursive: true, force: true }));
  return made;
}
const weights = (findings: readonly { weight: string }[]) => findings.map(({ weight }) => weight);

it.each([
  ["20.18.9", "fault"],
  ["20.19.0", "fine"],
  ["18.20.0", "fault"],
  ["22.1.0", "fine"],
])("Node %s is %s", (version, weight) => {
  expect(nodeFinding(version).weight).toBe(weight);
});

it.each([
  [512_000_000, "warning"],
  [4_000_000_000, "fine"],
])("%d bytes of memory are %s", (bytes, weight) => {
  expect(memoryFinding(bytes).weight).toBe(weight);
});

it.each([
  [50_000_000, "fault"],
  [900_000_000, "warning"],
  [90_000_000_000, "fine"],
])("%d free bytes of a disk are %s", (bytes, weight) => {
  expect(diskFinding("/data", bytes).weight).toBe(weight);
});

it("tells the zone, and a locale that is not UTF-8", () => {
  expect(localeFindings(330, "en_IN.UTF-8")).toEqual([
    fine("The time zone of the machine is UTC+5:30; Stepwise keeps times in UTC."),
    fine("The locale is en_IN.UTF-8."),
  ]);
  expect(weights(localeFindings(-210, undefined))).toEqual(["fine", "fine"]);
  expect(weights(localeFindings(0, "C"))).toEqual(["fine", "warning"]);
});

it.each([
  [0, "fine", "agree"],
  [60_000, "warning", "60 s ahead of"],
  [-61_000, "warning", "61 s behind"],
])("a clock that is %d ms ahead is %s", (ahead, weight, words) => {
  expect(clockFinding(ahead)).toEqual({ weight, words: expect.stringContaining(words) });
});

it("tells a password that others can read, and a folder that is not there yet", async () => {
  const folder = await newFolder();
  expect(weights(await folderFindings(folder))).toEqual(["fine"]);
  await writeFile(path.join(folder, "postgres-password"), "x", { mode: 0o600 });
  expect(weights(await folderFindings(folder))).toEqual(["fine"]);
  await chmod(path.join(folder, "postgres-password"), 0o644);
  expect(await folderFindings(folder)).toEqual([
    warning(expect.stringContaining("chmod 600") as unknown as string),
  ]);
  const [finding] = await folderFindings(path.join(folder, "none", "yet"));
  expect(finding?.words).toContain("is not there yet");
});

it("tells a port that is free, one of another program, and one of Stepwise", async () => {
  const other = createServer((_request, response) => response.end("something"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  expect(await portFinding(port, "127.0.0.1")).toMatchObject({ weight: "fault" });
  await new Promise((resolve) => other.close(resolve));
  expect((await portFinding(port, "127.0.0.1")).words).toContain("is free");
  const { port: own } = new URL(await serve(fakeSite().options));
  expect((await portFinding(Number(own), "127.0.0.1")).words).toContain("Stepwise is running");
  expect(await portFinding(port, "192.0.2.1")).toMatchObject({ weight: "fault" });
});

it("tells how old the newest backup is", async () => {
  const folder = await newFolder();
  const now = new Date("2026-05-10T12:00:00Z");
  expect((await backupFinding(path.join(folder, "none"), now)).weight).toBe("fault");
  expect((await backupFinding(folder, now)).weight).toBe("fault");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "stepwise-2026-05-01T000000Z.zip");
  await writeFile(file, "");
  await utimes(file, now, new Date("2026-05-01T12:00:00Z"));
  expect(await backupFinding(folder, now)).toEqual(
    warning(`The last backup in ${folder} is 216 hours old.`),
  );
  await utimes(file, now, new Date("2026-05-10T10:00:00Z"));
  expect((await backupFinding(folder, now)).weight).toBe("fine");
});

it("tells a schema that is newer, one that waits for migrations, and one that was begun", () => {
  const known = new Set(["1_a", "2_b"]);
  const row = (name: string, finished = true) => ({ name, finished });
  const told = (...rows: { name: string; finished: boolean }[]) =>
    weights(schemaFindings(rows, known));
  expect(told(row("1_a"), row("2_b"))).toEqual(["fine"]);
  expect(told(row("1_a"))).toEqual(["warning"]);
  expect(told(row("1_a"), row("2_b", false))).toEqual(["warning", "warning"]);
  expect(told(row("1_a"), row("2_b"), row("3_c"))).toEqual(["fault"]);
});

it("finds nothing wrong with a database that is whole, and tells what is left open in it", async () => {
  const { url } = await testDatabase();
  const found = await databaseFindings(url);
  expect(found.filter(({ weight }) => weight !== "fine")).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(5);

  const client = clientOf(url);
  await client.connect();
  await client.query("UPDATE _prisma_migrations SET finished_at = NULL");
  expect(weights(await databaseFindings(url))).toContain("warning");
  await client.query(
    "UPDATE _prisma_migrations SET finished_at = now(), migration_name = '9' || migration_name",
  );
  expect(weights(await databaseFindings(url))).toContain("fault");
  await client.end();
});

it("tells a database that does not answer, without its password", async () => {
  const [finding, ...more] = await databaseFindings("postgresql://u:hunter2@127.0.0.1:1/stepwise");
  expect(more).toEqual([]);
  expect(finding?.weight).toBe("fault");
  expect(finding?.words).toContain("127.0.0.1:1/stepwise");
  expect(finding?.words).not.toContain("hunter2");
});

it("prints a line for each finding and one that counts them", () => {
  expect(toldFindings([fine("A."), warning("B."), fault("C.")])).toEqual([
    "ok     A.",
    "look   B.",
    "wrong  C.",
    "1 wrong, 1 to look at, 1 fine.",
  ]);
});
