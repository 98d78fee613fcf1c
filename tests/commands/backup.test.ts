import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBackup } from "@/server/backup/read-backup";
import { runBuilt } from "../support/built-command";
import { shippedDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";

const folder = mkdtempSync(path.join(tmpdir(), "stepwise-backups-"));
atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

async function tablesOf(file: string) {
  const { manifest, close } = await openBackup(file);
  close();
  return manifest.tables;
}

it("takes all from a server of the operator's into the embedded database, and out of it again", async () => {
  const { url } = await shippedDatabase();
  const own = { DATABASE_URL: url };
  const embedded = { STEPWISE_DATA_DIR: at("data") };
  const taken = await runBuilt("backup", own, [at("own.zip")]);
  expect({ ...taken, stderr: "" }).toEqual({
    code: 0,
    lines: [expect.stringMatching(/own\.zip holds [\d,]+ rows of \d+ tables as of 20/)],
    stderr: "",
  });
  expect(taken.stderr).toMatch(/^salary: [\d,]+ rows$/m);

  const restored = await runBuilt("restore", embedded, [at("own.zip")]);
  expect(restored.lines.join()).toMatch(/^Restored: .*own\.zip holds/);
  expect(restored.code).toBe(0);
  const again = await runBuilt("restore", embedded, [at("own.zip")]);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain("The database is not empty");
  expect(await runBuilt("backup", embedded, [at("again.zip")])).toMatchObject({ code: 0 });
  expect(await tablesOf(at("again.zip"))).toEqual(await tablesOf(at("own.zip")));
});

it.each([
  [[], "npm run backup -- FILE"],
  [["--every", "24h", "folder"], "--every and --keep belong together"],
  [["--every", "soon", "--keep", "3", "folder"], "--every is a time of up to 24 days"],
  [["--every", "90d", "--keep", "3", "folder"], "--every is a time of up to 24 days"],
  [["--every", "1h", "--keep", "0", "folder"], "--keep is a whole number"],
  [["--evry", "1h"], "--evry"],
])("says of %j what is to be written", async (parameters, words) => {
  const { code, stderr } = await runBuilt("backup", {}, parameters);
  expect(code).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("    at ");
});

it("says in one line that a file is not there, and makes no database for it", async () => {
  const { code, stderr } = await runBuilt("restore", { STEPWISE_DATA_DIR: at("none") }, [at("x")]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/ENOENT/);
  expect(existsSync(at("none"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});
