import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Client } from "pg";
import { clientOf } from "./connection";
import { migrationAdapterFactory } from "./migration-adapter";

/** Where the models and the migrations are, relative to the folder that the application runs in. */
const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";

type MigrationList = engineModule.ApplyMigrationsInput["migrationsList"];
/** Tables and enumerations that the engine is to leave alone: none. */
const NO_FILTER = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | null = null;

/** Instantiates Prisma's schema engine once a process. Node does not import .wasm files by itself. */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const entry = createRequire(path.resolve("package.json")).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
    const imports = {
      "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
    };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    const glue = engineModule as unknown as { __wbg_set_wasm(exports: unknown): void };
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}

async function schemaContainers() {
  return [{ path: SCHEMA, content: await readFile(SCHEMA, "utf8") }];
}

/** Runs `work` with an engine on the given server, and releases its connections afterwards. */
async function withEngine<T>(
  databaseUrl: string,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const containers = await schemaContainers();
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: containers.map(({ path: name, content }) => [name, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(migrationAdapterFactory(databaseUrl)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** Holds one session lock so that two nodes that start together migrate one after the other. */
async function withMigrationLock<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = clientOf(databaseUrl);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('stepwise migrations'))");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrations of the repository, oldest first, in the form that the engine takes; up to one, where it is named. */
export async function migrationList(upTo: string | null = null): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && (upTo === null || entry.name <= upTo))
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    folders.map(async (folder) => ({
      path: folder,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(MIGRATIONS, folder, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: path.resolve(MIGRATIONS),
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(MIGRATIONS, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The SHA-256 of each script of the repository, by the name of its migration. */
export async function knownMigrations(): Promise<ReadonlyMap<string, string>> {
  return checksums(await migrationList());
}

function checksums({ migrationDirectories }: MigrationList): ReadonlyMap<string, string> {
  return new Map(
    migrationDirectories.map(({ path: name, migrationFile: { content } }) => {
      const script = content.tag === "ok" ? content.value : "";
      return [name, createHash("sha256").update(script).digest("hex")];
    }),
  );
}

/** That a database is of a newer Stepwise than this one. */
export class NewerDatabaseError extends Error {
  constructor(readonly migration: string) {
    super(`The database is of a newer Stepwise (migration ${migration})`);
  }
}

/**
 * Whether every script of the list is applied as it stands, by the engine's own records: then the
 * engine, which takes a third of a second to load, has nothing to do. Throws NewerDatabaseError where
 * one is applied that the repository does not have.
 */
async function isUpToDate(client: Client, list: MigrationList) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS kept");
  if (tables[0]?.kept === null) return false;
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const known = await knownMigrations();
  const unknown = rows.find((row) => !known.has(row.migration_name));
  if (unknown) throw new NewerDatabaseError(unknown.migration_name);
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return [...checksums(list)].every(([name, checksum]) => applied.get(name) === checksum);
}

/**
 * Applies what is not applied yet. Safe to run on two nodes at once and after a crash: a script
 * runs in one transaction, so a migration that is marked as begun and not as finished left nothing
 * behind and is taken up again. Throws NewerDatabaseError. `upTo`: the last that is applied, where
 * that is not the newest.
 */
export async function applyMigrations(
  databaseUrl: string,
  { upTo = null }: { readonly upTo?: string | null } = {},
): Promise<{ applied: string[] }> {
  const migrationsList = await migrationList(upTo);
  return withMigrationLock(databaseUrl, async (client) => {
    if (await isUpToDate(client, migrationsList)) return { applied: [] };
    return withEngine(databaseUrl, async (engine) => {
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: NO_FILTER,
      });
      for (const migrationName of failedMigrationNames) {
        await engine.markMigrationRolledBack({ migrationName });
      }
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList,
        filters: NO_FILTER,
      });
      return { applied: appliedMigrationNames };
    });
  });
}

/**
 * The SQL that takes the migrations folder to what schema.prisma says; empty where they agree.
 * Works in a shadow database that the engine creates on the given server and drops again.
 */
export async function pendingSql(databaseUrl: string): Promise<string> {
  const migrationsList = await migrationList();
  const files = await schemaContainers();
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

/** Writes the next migration from schema.prisma. Returns its folder, or null where nothing changed. */
export async function createMigration(
  databaseUrl: string,
  name: string,
  now: Date,
): Promise<string | null> {
  const sql = await pendingSql(databaseUrl);
  if (sql === "") return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(
    MIGRATIONS,
    `${stamp}_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), `${sql}\n`);
  return folder;
}
