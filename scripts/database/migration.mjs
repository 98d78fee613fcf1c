import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled } from "../install.mjs";
import { enterProject, loadTypeScript } from "../project.mjs";
import { command, StepError } from "../step.mjs";

/** Runs `work` with the address of a server that is there for nothing else. */
async function withScratchServer(work) {
  const { startEmbeddedDatabase } = await import("../../server/database/embedded-database.ts");
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-migration-"));
  try {
    const settings = { fsync: "off" };
    const database = await startEmbeddedDatabase(folder, { tell: console.log, settings });
    try {
      return await work(database.superuserUrl);
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** npm run db:migration NAME: writes the next migration from prisma/schema.prisma. */
enterProject();
await command(async () => {
  const name = process.argv.slice(2).join(" ");
  if (!/[a-z0-9]/i.test(name)) {
    throw new StepError("Say what the migration does: npm run db:migration add-programme-length");
  }
  await ensureInstalled();
  await loadTypeScript();
  const { createMigration } = await import("../../prisma/migration-engine.ts");
  const folder = await withScratchServer((url) => createMigration(url, name, new Date()));
  console.log(
    folder
      ? `Wrote ${folder}/migration.sql. Read it; the next start applies it.`
      : "The migrations already make what prisma/schema.prisma says.",
  );
});
