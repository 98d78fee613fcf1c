import { type CodedHead, type Coding, closeHead, codeHead } from "./coding";

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

  /** The coding that it is sent in to a client that takes `coding`; null for none. */
  codingOf(coding: Coding | null): Coding | null {
    return this.#head.length < LEAST_CODED ? null : coding;
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
