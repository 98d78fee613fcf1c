import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { StartError } from "../start/start-error";
import { entryOf, MANIFEST, type Manifest, parseManifest } from "./manifest";
import { digesting, type RowDigest } from "./row-digest";

/** A backup that was looked through. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** The rows of one of its tables, as COPY takes them. */
  rows(table: string): Promise<Readable>;
  close(): void;
}

/** A manifest says little; a longer one is none of ours. */
const LONGEST_MANIFEST = 1_000_000;

/** Opens a backup and reads its manifest. Throws StartError where the file is none, or not whole. */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await (promisify(open) as (path: string, options: object) => Promise<ZipFile>)(file, {
    lazyEntries: true,
    autoClose: false,
  }).catch((error: unknown) => {
    throw broken(file, error);
  });
  try {
    const entries = await entriesOf(zip);
    const read = (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (!entry) throw broken(file, new Error(`${name} is missing`));
      return promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    };
    const size = entries.get(MANIFEST)?.uncompressedSize ?? LONGEST_MANIFEST + 1;
    const text = size > LONGEST_MANIFEST ? "" : await textOf(await read(MANIFEST));
    const manifest = parseManifest(text);
    if (manifest === null) throw new StartError(`${file} is no backup of Stepwise.`);
    return { manifest, rows: (table) => read(entryOf(table)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof StartError ? error : broken(file, error);
  }
}

/** Reads all of a backup, and compares it with what its manifest says. Throws StartError where it differs. */
export async function checkBackup(file: string, { manifest, rows }: OpenBackup): Promise<void> {
  for (const table of manifest.tables) {
    let found: RowDigest | null = null;
    const digest = digesting((told) => {
      found = told;
    });
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    try {
      await pipeline(await rows(table.name), digest, nowhere);
    } catch (error) {
      throw broken(file, error);
    }
    const { sha256 } = found ?? { sha256: "" };
    if (sha256 !== table.sha256) {
      throw broken(file, new Error(`the rows of ${table.name} are not those that were written`));
    }
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", reject);
    zip.readEntry();
  });
}

async function textOf(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

function broken(file: string, error: unknown): StartError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError(`${file} is no whole backup (${reason}). Take another one.`);
}
