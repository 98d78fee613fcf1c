import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { Refusal } from "@/domain/refusal";

/** What all parts that are read of one archive come to when they are unpacked, in bytes. */
const MOST_UNPACKED = 256_000_000;
/** How much larger a part becomes than it is packed; small parts may become more. */
const MOST_TIMES = 300;
const SMALL = 16_000_000;
/** How many parts an archive names. */
const MOST_PARTS = 10_000;

/** Why a file is not taken that is packed like a spreadsheet. */
export function noSpreadsheet(message: string): Refusal {
  return new Refusal("UNSUPPORTED_MEDIA_TYPE", message);
}

/** What the file holds is more than is read of any. */
export function tooLargeUnpacked(): Refusal {
  return new Refusal(
    "BODY_TOO_LARGE",
    "Unpacked, the file is larger than any table that is read. Send its table as CSV.",
  );
}

/** The file cannot be read as what it begins like. */
export function damagedFile(): Refusal {
  return noSpreadsheet(
    "The file is damaged, or no spreadsheet. Save it anew, or as CSV, and send that.",
  );
}

/**
 * The parts of a packed file, unpacked as they are read and never kept. Nothing is unpacked that is
 * not asked for; what grows beyond any spreadsheet is refused while it does.
 */
export class ZipParts {
  #unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws Refusal where the bytes are no archive, or one with a password. */
  static async open(bytes: Uint8Array): Promise<ZipParts> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    try {
      const opening = promisify(fromBuffer) as (from: Buffer, options: object) => Promise<ZipFile>;
      const zip = await opening(buffer, { lazyEntries: true });
      return new ZipParts(zip, await entriesOf(zip));
    } catch (error) {
      throw error instanceof Refusal ? error : damagedFile();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part, piece by piece. Throws Refusal where it is missing, damaged, locked or too large. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw damagedFile();
    if (entry.isEncrypted()) throw lockedFile();
    let unpacked = 0;
    try {
      const open = promisify<Entry, Readable>(this.zip.openReadStream.bind(this.zip));
      for await (const piece of await open(entry)) {
        const bytes = piece as Buffer;
        unpacked += bytes.length;
        this.#unpacked += bytes.length;
        if (this.#unpacked > MOST_UNPACKED || isBomb(unpacked, entry.compressedSize)) {
          throw tooLargeUnpacked();
        }
        yield bytes;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : damagedFile();
    }
  }
}

/** Nobody but its author can read the file. */
export function lockedFile(): Refusal {
  return noSpreadsheet("The file has a password. Save it without one and send that.");
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > SMALL && unpacked > packed * MOST_TIMES;
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw damagedFile();
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
