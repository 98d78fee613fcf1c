import { createHash } from "node:crypto";
import { strFromU8 } from "fflate";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { publish } from "@/prisma/publish";
import type { Json } from "../../graphql/api";
import { shippedDatabase, type TestDatabase } from "../../support/database";
import { deskOn, filesOf, ORIGIN, tableOf } from "./archives";

let database: TestDatabase;
let zip: Buffer;
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  database = await shippedDatabase();
  zip = await deskOn(database).bytes(1, "zip");
  files = filesOf(zip);
});

const textOf = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it("holds every table twice, what they are, whose they are, and a sum of each file", () => {
  const tables = ARCHIVE_TABLES.flatMap(({ name }) => [`csv/${name}.csv`, `json/${name}.json`]);
  const others = ["README.md", "LICENCES.md", "datapackage.json", "SHA256SUMS"];
  expect([...files.keys()].sort()).toEqual([...tables, ...others].sort());
  const sums = textOf("SHA256SUMS").trimEnd().split("\n");
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum, name = ""] = line.split("  ");
    expect([name, sum]).toEqual([name, sumOf(files.get(name) ?? new Uint8Array())]);
  }
});

it("is the same whenever it is made, whatever was published since", async () => {
  // 1 January 1980 at noon, in the time of zip, which knows no zones.
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([12 << 11, (1 << 5) | 1]);
  const source = await database.models.source.findFirstOrThrow({
    where: { redistribution: "ALLOWED", supersededIn: null },
  });
  const { version: _version, recordedIn: _in, supersededIn: _by, withdrawnIn: _w, ...own } = source;
  await publish(
    database,
    { put: { source: [{ ...own, note: "changed by a fixture" }] } },
    { actor: "fixture", reason: "A fixture." },
  );
  const later = deskOn(database);
  expect((await later.bytes(1, "zip")).equals(zip)).toBe(true);
  const [latest] = await database.models.revision.findMany({ orderBy: { id: "desc" }, take: 1 });
  const second = filesOf(await later.bytes(latest?.id ?? 0, "zip"));
  const notes = tableOf(second, "sources").map(({ note }) => note);
  expect(notes).toContain("changed by a fixture");
});

it("has the same rows as JSON and as CSV, as many columns as are described, and no key twice", () => {
  for (const { name, columns, key } of ARCHIVE_TABLES) {
    const csv = tableOf(files, name);
    const json = JSON.parse(textOf(`json/${name}.json`)) as Record<string, unknown>[];
    const asTexts = json.map((row) =>
      Object.fromEntries(columns.map(({ name: own }) => [own, String(row[own] ?? "")])),
    );
    expect(csv.map(withoutMark)).toEqual(asTexts);
    const [head = ""] = textOf(`csv/${name}.csv`).split("\r\n");
    expect(head.split(",")).toEqual(columns.map(({ name: own }) => own));
    const keys = csv.map((row) => key.map((own) => row[own]).join("\n"));
    expect([name, new Set(keys).size]).toEqual([name, csv.length]);
    for (const { name: own, empty, words } of columns) {
      for (const row of csv) {
        if (empty === null) expect([name, own, row[own] !== ""]).toEqual([name, own, true]);
        if (words !== null && row[own] !== "") expect(words).toContain(row[own]);
      }
    }
  }
});

/** Cells that a spreadsheet would run have an apostrophe in front, in CSV. */
function withoutMark(row: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@])/, "")]),
  );
}

it("names what a row names in another table, which holds it", () => {
  for (const { name, references } of ARCHIVE_TABLES) {
    for (const { columns, table, named } of references) {
      const held = new Set(tableOf(files, table).map((row) => named.map((own) => row[own]).join()));
      for (const row of tableOf(files, name)) {
        const cells = columns.map((own) => row[own]);
        if (cells.every((cell) => cell === "")) continue;
        expect([name, columns, held.has(cells.join())]).toEqual([name, columns, true]);
      }
    }
  }
});

it("leaves out by name what may not be passed on, and nothing else", async () => {
  const closed = tableOf(files, "sources").flatMap((row) =>
    row.redistribution === "CITE_ONLY" ? row.source_slug : [],
  );
  expect(closed).toContain("guide-glassdoor");
  const leftOut = tableOf(files, "left_out");
  for (const table of ["salaries", "reference_values", "occupations"]) {
    const rows = tableOf(files, table);
    expect(rows.filter(({ source_slug = "" }) => closed.includes(source_slug))).toEqual([]);
  }
  for (const { source_slug, address, reason, slug } of leftOut) {
    expect(closed).toContain(source_slug);
    expect(address?.startsWith(`${ORIGIN}/`)).toBe(true);
    expect([slug, reason]).not.toContain("");
  }
  const held = await database.models.salary.count({ where: { supersededIn: null } });
  const named = leftOut.filter(({ of_table }) => of_table === "salaries");
  expect(named.length).toBeGreaterThan(2);
  expect(tableOf(files, "salaries").length + named.length).toBe(held);
  const values = await database.models.referenceValue.count({ where: { supersededIn: null } });
  const unsaid = leftOut.filter(({ of_table }) => of_table === "reference_values");
  expect(tableOf(files, "reference_values").length + unsaid.length).toBe(values);
});

it("is described as a Data Package: every file with its bytes, sum, columns and keys", () => {
  const described = JSON.parse(textOf("datapackage.json"));
  expect(described.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(described.name).toMatch(/^[-a-z0-9._/]+$/);
  expect(described.id).toBe(`${ORIGIN}/data/archive/1.zip`);
  const resources = described.resources as Record<string, Json>[];
  expect(resources).toHaveLength(2 * ARCHIVE_TABLES.length);
  for (const { name, path, bytes, hash, type, schema } of resources) {
    const file = files.get(path ?? "") ?? new Uint8Array();
    expect([name, bytes, hash]).toEqual([name, file.length, `sha256:${sumOf(file)}`]);
    const table = ARCHIVE_TABLES.find((one) => one.name === name);
    expect(type).toBe(table ? "table" : undefined);
    if (!table) continue;
    const { fields, primaryKey, foreignKeys } = schema;
    expect(fields.map((field: Json) => field.name)).toEqual(table.columns.map((own) => own.name));
    expect(primaryKey).toEqual(table.key);
    const known = new Set(resources.map((resource) => resource.name));
    for (const { reference } of foreignKeys) expect(known).toContain(reference.resource);
  }
});

it("says of every source whose it is, and under which licence", () => {
  const text = textOf("LICENCES.md");
  for (const { source_slug, source, licence } of tableOf(files, "sources")) {
    const line = text.split("\n").find((own) => own.startsWith(`- \`${source_slug}\`: `));
    expect(line).toContain(source);
    expect(line).toContain(licence === "" ? "no licence is stated" : licence);
  }
  expect(textOf("README.md")).toContain(`<${ORIGIN}/data/archive/1.zip>`);
});

it("names no address where the installation has none of its own, whichever node it is asked of", async () => {
  const nodes = [deskOn(database, null), deskOn(database, null)];
  const [one, other] = await Promise.all(nodes.map((node) => node.bytes(1, "zip")));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  const unnamed = filesOf(one ?? Buffer.alloc(0));
  const [described, readme] = ["datapackage.json", "README.md"].map((name) =>
    Buffer.from(unnamed.get(name) ?? []).toString(),
  );
  expect(Object.keys(JSON.parse(described ?? ""))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(id|homepage)$/)]),
  );
  expect(readme).toContain("</data/archive/1.zip>");
  expect(readme).not.toContain("http://");
  for (const { address } of tableOf(unnamed, "left_out")) {
    expect(address).toMatch(/^\/(salaries|sources)\/[a-z0-9-]+$/);
  }
});
