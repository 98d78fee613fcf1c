import sqlite, { type Database, type Statement } from "node-sqlite3-wasm";
import type { ArchiveTable, Row } from "@/domain/data/archive-table";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import type { CellType, DataColumn } from "@/domain/data/column";
import type { HeldEvidence } from "@/domain/data/held-evidence";
import { type ArchiveSource, eachPart, type InTurns } from "./archive-source";

const TYPES: Readonly<Record<CellType, string>> = {
  string: "TEXT",
  integer: "INTEGER",
  number: "NUMERIC",
  date: "TEXT",
  boolean: "INTEGER",
};

/** What is asked most: the salaries and the counted records of a title in a country. */
const INDEXES = [
  'CREATE INDEX "salaries_of_title" ON "salaries" ("title_slug", "country", "statistic")',
  'CREATE INDEX "salaries_of_source" ON "salaries" ("source_slug")',
  'CREATE INDEX "cells_of_title" ON "cells" ("title_slug", "country", "year")',
];

/**
 * Writes the archive of a revision as a database. SQLite writes its pages to the file as it goes, so
 * that no more of it is in memory than its cache. The same revision is the same bytes.
 */
export async function writeSqlite(
  source: ArchiveSource,
  turns: InTurns,
  path: string,
): Promise<void> {
  const database = new sqlite.Database(path);
  try {
    // Nobody reads it before it is whole, and one that breaks off is thrown away. What a row names may
    // come after it: that all of it is there is found out at the end.
    database.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN",
    );
    describe(database, source.held);
    const inserts = new Map<string, Statement>();
    for (const table of ARCHIVE_TABLES) {
      database.exec(tableStatement(table));
      inserts.set(table.name, database.prepare(insertStatement(table)));
    }
    // Before the rows come, so that no turn has to sort all of them.
    for (const index of INDEXES) database.exec(index);
    const columns = new Map(ARCHIVE_TABLES.map((table) => [table.name, table.columns]));
    const take = (name: string, rows: readonly Row[]) => {
      for (const row of rows) inserts.get(name)?.run(valuesOf(columns.get(name) ?? [], row));
    };
    await eachPart(source, turns, take, () => Promise.resolve());
    for (const insert of inserts.values()) insert.finalize();
    await turns.take(() => database.exec("COMMIT"));
  } finally {
    database.close();
  }
}

/** What the tables and columns mean, and of which moment they are, as tables themselves. */
function describe(database: Database, { revision, origin }: HeldEvidence): void {
  database.exec(`
    CREATE TABLE "about" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE "tables" ("table_name" TEXT PRIMARY KEY, "describes" TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE "columns" (
      "table_name" TEXT NOT NULL REFERENCES "tables" ("table_name"), "position" INTEGER NOT NULL,
      "column_name" TEXT NOT NULL, "type" TEXT NOT NULL, "describes" TEXT NOT NULL,
      "unit" TEXT, "empty" TEXT, "words" TEXT,
      PRIMARY KEY ("table_name", "position")
    ) WITHOUT ROWID;`);
  const about = {
    revision: String(revision.id),
    recorded: revision.at.toISOString(),
    reason: revision.reason,
    homepage: `${origin}/data`,
  };
  for (const pair of Object.entries(about)) database.run("INSERT INTO about VALUES (?, ?)", pair);
  for (const { name, describes, columns } of ARCHIVE_TABLES) {
    database.run("INSERT INTO tables VALUES (?, ?)", [name, describes]);
    for (const [place, { unit, empty, words, ...own }] of columns.entries()) {
      const values = [name, place + 1, own.name, own.type, own.describes, unit, empty];
      database.run("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
        ...values,
        words?.join(" ") ?? null,
      ]);
    }
  }
}

function tableStatement({ name, columns, key, references }: ArchiveTable): string {
  const list = (names: readonly string[]) => names.map(quoted).join(", ");
  const parts = [
    ...columns.map(
      ({ name: own, type, empty }) =>
        `${quoted(own)} ${TYPES[type]}${empty === null ? " NOT NULL" : ""}`,
    ),
    `PRIMARY KEY (${list(key)})`,
    ...references.map(
      ({ columns: own, table, named }) =>
        `FOREIGN KEY (${list(own)}) REFERENCES ${quoted(table)} (${list(named)}) DEFERRABLE INITIALLY DEFERRED`,
    ),
  ];
  // SQLite 3.40 finds nulls that are not there where a key without rowids is not in front.
  const isInFront = key.every((own, place) => columns[place]?.name === own);
  return `CREATE TABLE ${quoted(name)} (${parts.join(", ")})${isInFront ? " WITHOUT ROWID" : ""}`;
}

function insertStatement({ name, columns }: ArchiveTable): string {
  return `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => "?").join(", ")})`;
}

function valuesOf(columns: readonly DataColumn[], row: Row): (string | number | null)[] {
  return row.map((cell, place) =>
    columns[place]?.type === "boolean" && cell !== null ? Number(cell === "true") : cell,
  );
}

function quoted(name: string): string {
  return `"${name}"`;
}
