import type { Coding } from "@/http/coding";
import { OpenBody } from "@/http/open-body";
import type { BudgetLeft } from "../cost/rate-limit";

/** How an answer of GraphQL ends that says what it came to. */
const COST_AT_END = /"cost":\{"allowed":\d+,"used":\d+(\}\}\}\n?)$/;
/** As many characters of an answer as its end has at most. */
const LONGEST_END = 80;

/**
 * The body of an answer of GraphQL: all of it but its last brackets is the same for everybody, and
 * what is left of the client's own budget can be said before them.
 */
export class AnswerBody {
  readonly #open: OpenBody;
  readonly #brackets: string;
  readonly #hasCost: boolean;

  /** `bytes`: JSON in UTF-8. */
  constructor(bytes: Buffer) {
    const brackets = COST_AT_END.exec(bytes.subarray(-LONGEST_END).toString("latin1"))?.[1];
    this.#hasCost = brackets !== undefined;
    this.#brackets = brackets ?? bytes.subarray(-1).toString("latin1");
    this.#open = new OpenBody(bytes.subarray(0, bytes.length - this.#brackets.length));
  }

  /** How many bytes it holds, in all its codings. */
  get held(): number {
    return this.#open.held;
  }

  /** The coding that it is sent in to a client that takes `coding`; null for none. */
  codingOf(coding: Coding | null): Coding | null {
    return this.#open.codingOf(coding);
  }

  /** The whole body; `left`: what its cost says of a budget, null for nothing. */
  closed(left: BudgetLeft | null, coding: Coding | null): Promise<Buffer> {
    const told =
      left !== null && this.#hasCost ? `,${JSON.stringify(toldOf(left)).slice(1, -1)}` : "";
    return this.#open.closed(Buffer.from(told + this.#brackets), coding);
  }
}

function toldOf({ remaining, resetSeconds }: BudgetLeft) {
  return { remaining, resetSeconds };
}
