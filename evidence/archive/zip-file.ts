import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { ArchiveTable, Row } from "@/domain/data/archive-table";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { writeTable } from "@/tables/write-table";
import { type ArchiveSource, eachPart, type InTurns } from "./archive-source";
import { archiveLicences, archiveReadme } from "./archive-texts";
import { packageOf, type WrittenFile } from "./data-package";
import { recordText } from "./record-text";

/**
 * The time of every file in it: a local one, as zip has it, so that the bytes are the same in every
 * zone. The time of the evidence is in the description.
 */
const FILE_TIME = new Date(1980, 0, 1, 12);

/** Writes the archive of a revision. The same revision is the same bytes. */
export async function writeZip(source: ArchiveSource, turns: InTurns, path: string): Promise<void> {
  const file = await open(path, "w");
  const made: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) fault = error;
    else made.push(bytes);
  });
  const settle = async () => {
    if (fault) throw fault;
    for (const bytes of made.splice(0)) await file.write(bytes);
  };
  const written: WrittenFile[] = [];
  const inTurn = async (work: () => WrittenFile[]) => {
    written.push(...(await turns.take(work)));
    await settle();
  };
  const whole = (name: string, textOf: () => string) =>
    inTurn(() => {
      const entry = new ZipEntry(zip, name);
      entry.push(textOf());
      return [entry.end()];
    });
  try {
    await whole("README.md", () => archiveReadme(source.held));
    await whole("LICENCES.md", () => archiveLicences(source.held));
    const entries = new Map<string, TableEntries>();
    for (const table of ARCHIVE_TABLES) {
      entries.set(table.name, await turns.take(() => new TableEntries(zip, table)));
    }
    await eachPart(source, turns, (name, rows) => entries.get(name)?.push(rows), settle);
    // What is left of each table waits to be compressed.
    for (const entry of entries.values()) await inTurn(() => entry.end());
    await whole("datapackage.json", () => packageOf(source.held, written));
    await whole("SHA256SUMS", () =>
      written.map(({ name, digest }) => `${digest}  ${name}\n`).join(""),
    );
    zip.end();
    await settle();
  } finally {
    await file.close();
  }
}

/** One file of the archive while it is written. */
class ZipEntry {
  readonly #name: string;
  readonly #deflate: ZipDeflate;
  readonly #hash = createHash("sha256");
  #bytes = 0;

  constructor(zip: Zip, name: string) {
    this.#name = name;
    this.#deflate = new ZipDeflate(name);
    this.#deflate.mtime = FILE_TIME;
    zip.add(this.#deflate);
  }

  push(text: string): void {
    const bytes = strToU8(text);
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
    this.#deflate.push(bytes);
  }

  end(): WrittenFile {
    this.#deflate.push(new Uint8Array(), true);
    return { name: this.#name, bytes: this.#bytes, digest: this.#hash.digest("hex") };
  }
}

/** A table as CSV and as JSON. */
class TableEntries {
  readonly #table: ArchiveTable;
  readonly #csv: ZipEntry;
  readonly #json: ZipEntry;
  #isEmpty = true;

  constructor(zip: Zip, table: ArchiveTable) {
    this.#table = table;
    this.#csv = new ZipEntry(zip, `csv/${table.name}.csv`);
    this.#json = new ZipEntry(zip, `json/${table.name}.json`);
    this.#csv.push(writeTable([table.columns.map(({ name }) => name)]));
    this.#json.push("[");
  }

  push(rows: readonly Row[]): void {
    const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    this.#csv.push(writeTable(cells));
    const records = rows.map((row) => recordText(this.#table.columns, row));
    this.#json.push(`${this.#isEmpty ? "\n" : ",\n"}${records.join(",\n")}`);
    this.#isEmpty = false;
  }

  end(): WrittenFile[] {
    this.#json.push("\n]\n");
    return [this.#csv.end(), this.#json.end()];
  }
}
