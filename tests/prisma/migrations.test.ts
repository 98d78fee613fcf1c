import { readFileSync } from "node:fs";
import { Client } from "pg";
import { openDatabase } from "@/prisma/client";
import { applyMigrations, pendingSql } from "@/prisma/migration-engine";
import { seed } from "@/prisma/seed/seed";
import { testDatabase } from "../support/database";

const SCHEMA = readFileSync("prisma/schema.prisma", "utf8");

it("are what schema.prisma says", async () => {
  const { url } = await testDatabase({ seeded: false });
  expect(await pendingSql(url)).toBe("");
});

it("change nothing when they are applied again, by two nodes at once", async () => {
  const { url } = await testDatabase({ seeded: false });
  const again = await Promise.all([applyMigrations(url), applyMigrations(url)]);
  expect(again).toEqual([{ applied: [] }, { applied: [] }]);
});

it("are taken up again after a crash in the middle", async () => {
  const { url } = await testDatabase({ seeded: false });
  const client = new Client({ connectionString: url });
  await client.connect();
  // As it stands when the process is killed while the first migration runs: begun, and rolled back.
  await client.query(`
    CREATE SCHEMA kept;
    ALTER TABLE _prisma_migrations SET SCHEMA kept;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
    ALTER TABLE kept._prisma_migrations SET SCHEMA public;
    DELETE FROM _prisma_migrations WHERE migration_name > (SELECT min(migration_name) FROM _prisma_migrations);
    UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0;
  `);
  await client.end();
  const { applied } = await applyMigrations(url);
  expect(applied.length).toBeGreaterThan(1);
  const database = openDatabase(url);
  expect((await seed(database)).added.length).toBeGreaterThan(40);
  await database.close();
});

it("come from models whose every model, field and enumeration is described", () => {
  const lines = SCHEMA.split("\n");
  const undescribed = lines.filter((line, index) => {
    const declares = /^(model|enum) \w+ \{$/.test(line) || /^ {2}\w+( |$)/.test(line);
    const inside = !/^ {2}(provider|output|compilerBuild)\b/.test(line);
    return declares && inside && !/^\s*\/\/\/ \S/.test(lines[index - 1] ?? "");
  });
  expect(undescribed).toEqual([]);
});
