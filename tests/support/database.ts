import { randomUUID } from "node:crypto";
import { type Database, openDatabase, type StatementListener } from "@/prisma/client";
import type { TestServer } from "./database-server";
import { atEndOfFile } from "./end-of-file";
import { eventually } from "./eventually";
import { runStatements } from "./statements";

/** An open database that only one file of tests uses. */
export type TestDatabase = Database & { readonly url: string };

export interface TestDatabaseOptions {
  /** Whether the career guide is in it; without, the tables are empty. */
  readonly seeded?: boolean;
  /** Is told of every statement that is sent. */
  readonly onStatement?: StatementListener;
}

function testServer(): TestServer {
  return JSON.parse(process.env.STEPWISE_TEST_SERVER ?? "{}") as TestServer;
}

function onServer(statement: string): Promise<void> {
  return runStatements(testServer().url, statement);
}

/**
 * A fresh copy of the template, open. It is closed and dropped after the file's last test. Copying
 * takes some fifty milliseconds, so that no test has to put up with what another one wrote.
 */
export function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { seeded = true, onStatement } = options;
  const { seeded: guide, migrated } = testServer();
  return copyOf(seeded ? guide : migrated, onStatement);
}

/** The same with all that ships with Stepwise, as revision 1: a site that starts on it finds it seeded. */
export function shippedDatabase(): Promise<TestDatabase> {
  return copyOf(testServer().shipped);
}

/** A database without any tables, as an operator makes one. */
export function bareDatabase(): Promise<TestDatabase> {
  return copyOf("template0");
}

async function copyOf(template: string, onStatement?: StatementListener): Promise<TestDatabase> {
  const server = testServer();
  const name = `stepwise_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const database = { ...openDatabase(url, { onStatement }), url };
  atEndOfFile(async () => {
    await database.close();
    // Force fails where PostgreSQL is just vacuuming; without it, it ends that itself. What is left
    // of our own connections needs force. Where both are so, the vacuum ends.
    await eventually(`the database ${name} to be dropped`, () =>
      onServer(`DROP DATABASE IF EXISTS ${name}`)
        .catch(() => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
        .then(
          () => true,
          () => false,
        ),
    );
  });
  return database;
}
