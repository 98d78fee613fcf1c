import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runBuilt } from "../support/built-command";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";

const FREE = { PORT: "0", LC_ALL: "C.UTF-8" };

async function newFolder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "stepwise-doctor-"));
  atEndOfFile(() => rm(made, { recursive: true, force: true }));
  return made;
}

it("finds nothing wrong with a whole installation, and ends with 0", async () => {
  const { url } = await testDatabase();
  const { code, lines } = await runBuilt("doctor", { ...FREE, DATABASE_URL: url }, []);
  expect(lines.filter((line) => line.startsWith("wrong"))).toEqual([]);
  expect(lines.join("\n")).toMatch(/^ok {5}PostgreSQL \d+/m);
  expect(lines.at(-1)).toMatch(/^0 wrong, \d+ to look at, \d+ fine\.$/);
  expect(code).toBe(0);
});

it("ends with 1 and names what is wrong", async () => {
  const own = { ...FREE, DATABASE_URL: "postgresql://u:hunter2@127.0.0.1:1/stepwise" };
  const { code, lines, stderr } = await runBuilt("doctor", own, ["--backups", "/nowhere/at/all"]);
  const wrong = lines.filter((line) => line.startsWith("wrong"));
  expect(wrong).toEqual([
    "wrong  The folder of backups /nowhere/at/all cannot be read.",
    expect.stringMatching(/^wrong {2}No PostgreSQL can be used at 127\.0\.0\.1:1\/stepwise/),
  ]);
  expect(code).toBe(1);
  expect([...lines, stderr].join()).not.toContain("hunter2");
});

it("looks at a folder without data and makes none, and tells wrong settings", async () => {
  const data = path.join(await newFolder(), "data");
  const empty = await runBuilt("doctor", { ...FREE, STEPWISE_DATA_DIR: data }, []);
  expect(empty.lines.join("\n")).toContain("is not there yet; the first start makes it.");
  expect(existsSync(data)).toBe(false);
  const { code, lines } = await runBuilt("doctor", { ...FREE, PORT: "eighty" }, []);
  expect([code, lines.filter((line) => line.startsWith("wrong"))]).toEqual([
    1,
    ["wrong  PORT must be a number."],
  ]);
  expect((await runBuilt("doctor", FREE, ["--fix"])).code).toBe(1);
});
