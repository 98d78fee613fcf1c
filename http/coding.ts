import * as zlib from "node:zlib";
import { LRUCache } from "lru-cache";
import { weightsIn } from "./accepted";

/** How a body may be coded on its way, as Content-Encoding names it. */
export type Coding = "zstd" | "br" | "gzip";

/** The beginning of a body in a coding, open for what follows it. */
interface CodedHead {
  readonly coding: Coding;
  readonly bytes: Buffer;
  /** Of the bytes before they were coded. */
  readonly length: number;
  readonly checksum: number;
}

/** What Node brings from 22.15 on. */
type Compress = (
  bytes: Uint8Array,
  options: { readonly finishFlush: number; readonly params: Readonly<Record<number, number>> },
  done: (error: Error | null, coded: Buffer) => void,
) => void;
const { zstdCompress } = zlib as { readonly zstdCompress?: Compress };
const ZSTD_FLUSH = 1;
const ZSTD_LEVEL = 100;

/** The codings that this Node knows, the one that is tried first to the one that is tried last. */
export const CODINGS: readonly Coding[] = zstdCompress ? ["zstd", "br", "gzip"] : ["br", "gzip"];

/** What was found of the texts that clients send: there are few of them. */
const known = new LRUCache<string, { readonly coding: Coding | null }>({ max: 100 });
/** A longer text is not worth keeping. */
const LONGEST_KNOWN = 200;

/** The coding that a client likes best, by its Accept-Encoding; null for none. */
export function codingFor(acceptEncoding: string | null | undefined): Coding | null {
  if (!acceptEncoding) return null;
  const found = known.get(acceptEncoding) ?? { coding: bestCoding(acceptEncoding) };
  if (acceptEncoding.length <= LONGEST_KNOWN) known.set(acceptEncoding, found);
  return found.coding;
}

function bestCoding(acceptEncoding: string): Coding | null {
  const weights = weightsIn(acceptEncoding);
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const best = Math.max(...CODINGS.map(weightOf));
  const found = CODINGS.find((coding) => best > 0 && weightOf(coding) === best);
  // Bytes as they are may always be sent; somebody who likes them better says so.
  return found === undefined || (weights.get("identity") ?? 0) > best ? null : found;
}

/**
 * Codes the beginning of a body, which is not empty, up to a whole byte and without an end, in a
 * thread of Node's: what others ask is answered meanwhile.
 */
export async function codeHead(head: Buffer, coding: Coding): Promise<CodedHead> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const done = (error: Error | null, coded: Buffer) => (error ? reject(error) : resolve(coded));
    const { BROTLI_OPERATION_FLUSH, BROTLI_PARAM_QUALITY, Z_SYNC_FLUSH } = zlib.constants;
    if (coding === "zstd" && zstdCompress) {
      zstdCompress(head, { finishFlush: ZSTD_FLUSH, params: { [ZSTD_LEVEL]: 3 } }, done);
    } else if (coding === "br") {
      const params = { [BROTLI_PARAM_QUALITY]: 5 };
      zlib.brotliCompress(head, { finishFlush: BROTLI_OPERATION_FLUSH, params }, done);
    } else {
      zlib.gzip(head, { finishFlush: Z_SYNC_FLUSH }, done);
    }
  });
  return { coding, bytes, length: head.length, checksum: zlib.crc32(head) };
}

/** The longest end of a body, in bytes: what one uncoded block holds in every coding. */
const LONGEST_END = 65_535;

/**
 * A whole body in its coding: the beginning, and its end as it is, in a block that is not coded. So a
 * beginning is coded once, whatever follows it.
 */
export function closeHead({ coding, bytes, length, checksum }: CodedHead, end: Buffer): Buffer {
  if (end.length === 0 || end.length > LONGEST_END) throw new RangeError("no end for a body");
  return Buffer.concat([bytes, ...ENDS[coding](end, length, checksum)]);
}

const ENDS: Readonly<
  Record<Coding, (end: Buffer, length: number, checksum: number) => readonly Buffer[]>
> = {
  // RFC 1951, 3.2.4: the last block, stored; RFC 1952, 2.3.1: the checksum and the length of all.
  gzip: (end, length, checksum) => {
    const header = Buffer.from([1, 0, 0, 0, 0]);
    header.writeUInt16LE(end.length, 1);
    header.writeUInt16LE(0xffff - end.length, 3);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(zlib.crc32(end, checksum), 0);
    trailer.writeUInt32LE((length + end.length) % 2 ** 32, 4);
    return [header, end, trailer];
  },
  // RFC 7932, 9.2: a block that is not the last and not coded, of a length in four nibbles; then the
  // last one, which is empty.
  br: (end) => {
    const header = Buffer.alloc(3);
    header.writeUIntLE(((end.length - 1) << 3) | (1 << 19), 0, 3);
    return [header, end, Buffer.from([3])];
  },
  // RFC 8878, 3.1.1.2: the last block, raw.
  zstd: (end) => {
    const header = Buffer.alloc(3);
    header.writeUIntLE((end.length << 3) | 1, 0, 3);
    return [header, end];
  },
};

/** Whether a client takes no bytes as they are (RFC 9110, 12.5.3). Most do not say a word of it. */
function refusesPlain(acceptEncoding: string | undefined): boolean {
  if (!/identity|\*/i.test(acceptEncoding ?? "")) return false;
  const weights = weightsIn(acceptEncoding);
  return (weights.get("identity") ?? weights.get("*") ?? 1) === 0;
}

/** Shorter bodies are sent as they are: they fit into one packet either way. */
const LEAST_CODED = 1_400;

/**
 * A body that is the same for everybody up to its end. Each coding of it is worked out once, when it is
 * first asked for, and kept.
 */
export class OpenBody {
  readonly #head: Buffer;
  readonly #code: typeof codeHead;
  readonly #coded = new Map<Coding, Promise<CodedHead>>();
  #held: number;

  /** `code`: how it is coded; tests count with it. */
  constructor(head: Buffer, code = codeHead) {
    this.#head = head;
    this.#code = code;
    this.#held = head.length;
  }

  /** How many bytes it holds, in all its codings. */
  get held(): number {
    return this.#held;
  }

  /**
   * The coding that it is sent in to a client that takes `coding`; null for none. `acceptEncoding`: the
   * client's words, by which a short body is coded too where it refuses bytes as they are.
   */
  codingOf(coding: Coding | null, acceptEncoding?: string): Coding | null {
    const isPlain = this.#head.length < LEAST_CODED && !refusesPlain(acceptEncoding);
    return isPlain ? null : coding;
  }

  /** The whole body with its end, in a coding; null for none. */
  async closed(end: Buffer, coding: Coding | null): Promise<Buffer> {
    if (coding === null) return Buffer.concat([this.#head, end]);
    const known = this.#coded.get(coding);
    if (known) return closeHead(await known, end);
    const begun = this.#code(this.#head, coding);
    this.#coded.set(coding, begun);
    const head = await begun;
    this.#held += head.bytes.length;
    return closeHead(head, end);
  }
}
