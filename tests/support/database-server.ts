import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "@/prisma/client";
import { applyMigrations } from "@/prisma/migration-engine";
import { seed } from "@/prisma/seed/seed";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { publishGuide } from "./guide-evidence";
import { addressOf, runStatements } from "./statements";

/** What the tests need to know: where the server is, and which databases they copy. */
export interface TestServer {
  /** As a role that may create databases and is no superuser. */
  readonly url: string;
  readonly migrated: string;
  readonly seeded: string;
  readonly shipped: string;
}

/** The data is thrown away, so it need not survive a power cut. */
const SETTINGS = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  // The databases of a file stay open until it ends, one a test in some, each with connections that
  // end when nobody used them for ten seconds: a quick machine has most of them at once.
  max_connections: "600",
};

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-tests-"));
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const database = await startEmbeddedDatabase(folder, { tell, settings: SETTINGS });
  await runStatements(database.superuserUrl, "ALTER ROLE stepwise CREATEDB");
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes the databases that are copied: one with the tables, one with the guide too, and one with all
 * that ships, as a first start leaves it.
 */
async function makeTemplates({ url, migrated, seeded, shipped }: TestServer): Promise<void> {
  await runStatements(url, `CREATE DATABASE ${migrated}`);
  await applyMigrations(addressOf(url, migrated));
  const fill = async (name: string, put: (database: Database) => Promise<unknown>) => {
    await runStatements(url, `CREATE DATABASE ${name} TEMPLATE ${migrated}`);
    const database = openDatabase(addressOf(url, name));
    await put(database);
    await database.close();
  };
  await fill(seeded, publishGuide);
  await fill(shipped, seed);
}

const server = await startServer();
const names = {
  migrated: `stepwise_migrated_${process.pid}`,
  seeded: `stepwise_seeded_${process.pid}`,
  shipped: `stepwise_shipped_${process.pid}`,
};
const description: TestServer = { url: server.url, ...names };
await makeTemplates(description);
process.stdout.write(`${JSON.stringify(description)}\n`);

process.stdin.resume();
await once(process.stdin, "end");
if (process.env.TEST_DATABASE_URL) {
  const drops = Object.values(names).map((name) => `DROP DATABASE ${name} WITH (FORCE)`);
  await runStatements(server.url, ...drops);
}
await server.stop();
process.exit(0);
