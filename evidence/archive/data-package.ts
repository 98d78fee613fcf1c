import { archivePath } from "@/domain/data/archive-address";
import type { ArchiveTable } from "@/domain/data/archive-table";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import type { DataColumn } from "@/domain/data/column";
import type { HeldEvidence } from "@/domain/data/held-evidence";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A file that an archive holds. */
export interface WrittenFile {
  /** With its folder. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

/** What the archive is for programs: a Data Package, version 2. */
export function packageOf(held: HeldEvidence, files: readonly WrittenFile[]): string {
  const { revision, origin, sources } = held;
  const description = {
    $schema: `${PROFILES}/datapackage.json`,
    name: `stepwise-${revision.id}`,
    ...(origin !== "" && {
      id: `${origin}${archivePath(revision.id, "zip")}`,
      homepage: `${origin}/data`,
    }),
    title: `Stepwise, revision ${revision.id}`,
    description:
      "What sources say about pay in machine-learning careers, side by side, each figure with its source. Nothing is a blend of several sources.",
    version: `${revision.id}.0.0`,
    created: revision.at.toISOString(),
    licenses: [{ title: "Each source under its own licence", path: "LICENCES.md" }],
    sources: sources.map(({ name, url }) => ({ title: name, ...(url !== null && { path: url }) })),
    resources: ARCHIVE_TABLES.flatMap((table) => resourcesOf(table, files)),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resourcesOf(table: ArchiveTable, files: readonly WrittenFile[]): object[] {
  const { name, describes } = table;
  const facts = (path: string) => {
    const file = files.find((written) => written.name === path);
    if (!file) throw new Error(`${path} has not been written`);
    return { path, bytes: file.bytes, hash: `sha256:${file.digest}` };
  };
  return [
    {
      $schema: `${PROFILES}/dataresource.json`,
      name,
      type: "table",
      description: describes,
      ...facts(`csv/${name}.csv`),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: schemaOf(table),
    },
    {
      name: `${name}-json`,
      description: `The same rows: ${describes}`,
      ...facts(`json/${name}.json`),
      format: "json",
      mediatype: "application/json",
      encoding: "utf-8",
    },
  ];
}

function schemaOf({ columns, key, references }: ArchiveTable): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(fieldOf),
    missingValues: [""],
    primaryKey: key,
    foreignKeys: references.map((reference) => ({
      fields: reference.columns,
      reference: { resource: reference.table, fields: reference.named },
    })),
  };
}

function fieldOf({ name, describes, type, unit, empty, words }: DataColumn): object {
  const besides = [
    ...(unit === null ? [] : [`in ${unit}`]),
    ...(empty === null ? [] : [`empty where ${empty}`]),
  ];
  return {
    name,
    type,
    description: [describes, ...besides].join("; "),
    constraints: { required: empty === null, ...(words !== null && { enum: words }) },
  };
}
