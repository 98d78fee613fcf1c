import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { unzipSync } from "fflate";
import { Refusal } from "@/domain/refusal";
import { delimiterOf, LONGEST_RECORD } from "./parse-table";
import { QuickRows, type RowTaker } from "./quick-rows";
import { openToRead } from "./whole-file";

/** An archive is unpacked in memory, so that it is small. */
const LARGEST_ARCHIVE = 16_000_000;
const LARGEST_UNPACKED = 256_000_000;
const ZIP = Buffer.from("PK\u0003\u0004");

/**
 * Reads a CSV file, or the one CSV file in a zip archive, row by row: memory does not grow with it.
 * What the taker makes of the rows goes `into` a stream. Answers with the SHA-256 of the file's
 * bytes. Throws Refusal where it is damaged.
 */
export async function readRows(path: string, taker: RowTaker, into: Writable): Promise<string> {
  const digest = createHash("sha256");
  const { bytes, delimiter } = await open(path);
  bytes.on("data", (chunk: Buffer) => digest.update(chunk));
  await pipeline(bytes, utf8Only(), new QuickRows(delimiter, taker), into);
  return digest.digest("hex");
}

/** The header of a file, before anything else is read of it. */
export async function headerOf(path: string): Promise<string[]> {
  const { bytes, delimiter } = await open(path);
  let header: string[] | null = null;
  const take = (cells: string[]) => {
    header ??= cells.map((name) => name.trim());
  };
  // Something is handed on once the header was seen, so that reading ends there.
  const rows = bytes.pipe(new QuickRows(delimiter, { take, handOn: () => (header ? "." : "") }));
  try {
    for await (const _seen of rows) if (header) return header;
  } finally {
    bytes.destroy();
  }
  throw new Refusal("BAD_REQUEST", "The file is empty.");
}

/** Passes text on; throws at bytes that are not UTF-8, rather than guess at the letters of names. */
function utf8Only(): Transform {
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      const whole = bytes.length - unfinished(bytes);
      held = bytes.subarray(whole);
      const text = bytes.subarray(0, whole);
      if (isUtf8(text)) done(null, text);
      else done(notUtf8());
    },
    flush(done) {
      done(held.length > 0 ? notUtf8() : null);
    },
  });
}

function notUtf8(): Refusal {
  return new Refusal(
    "UNSUPPORTED_MEDIA_TYPE",
    "The file is not UTF-8 text. Save it as UTF-8 and give that.",
  );
}

/** How many bytes at the end begin a letter whose other bytes are still to come. */
function unfinished(bytes: Buffer): number {
  const end = bytes.subarray(-3);
  const first = end.findLastIndex((byte) => byte >= 0xc0);
  if (first === -1) return 0;
  const here = end.length - first;
  const byte = end[first] ?? 0;
  const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  return here < whole ? here : 0;
}

/** The bytes of a table, and what separates its cells. */
interface Table {
  readonly bytes: Readable;
  readonly delimiter: string;
}

async function open(path: string): Promise<Table> {
  const { start, size } = await firstBytes(path);
  if (!isArchive(start)) return { bytes: createReadStream(path), delimiter: delimiterIn(start) };
  if (size > LARGEST_ARCHIVE) {
    throw new Refusal("BAD_REQUEST", "The archive is too large: unpack it and give the CSV.");
  }
  const packed: Buffer[] = [];
  for await (const chunk of createReadStream(path)) packed.push(chunk as Buffer);
  const table = singleFileOf(Buffer.concat(packed));
  return { bytes: Readable.from([table]), delimiter: delimiterIn(table) };
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, ZIP.length).equals(ZIP);
}

function delimiterIn(bytes: Buffer): string {
  return delimiterOf(bytes.subarray(0, LONGEST_RECORD).toString("utf8"));
}

async function firstBytes(path: string): Promise<{ start: Buffer; size: number }> {
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(LONGEST_RECORD),
      0,
      LONGEST_RECORD,
      0,
    );
    const start = buffer.subarray(0, bytesRead);
    if (!isArchive(start) && start.includes(0)) {
      throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "The file is no table of text.");
    }
    return { start, size };
  } finally {
    await file.close();
  }
}

function singleFileOf(archive: Buffer): Buffer {
  const tables = unzipSync(archive, {
    filter: ({ name, originalSize }) => name.endsWith(".csv") && originalSize <= LARGEST_UNPACKED,
  });
  const [only, ...others] = Object.values(tables);
  if (!only || others.length > 0) {
    throw new Refusal("BAD_REQUEST", "The archive does not hold one CSV file.");
  }
  return Buffer.from(only.buffer, only.byteOffset, only.length);
}
