import { Counter, Histogram } from "prom-client";
import { type Coding, codingFor, OpenBody } from "@/http/coding";
import type { Report } from "@/http/log";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import { type BudgetLeft, budgetHeaders } from "../cost/rate-limit";

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

  /** The coding that it is sent in to a client that accepts so; null for none. */
  codingOf(acceptEncoding: string | undefined): Coding | null {
    return this.#open.codingOf(codingFor(acceptEncoding), acceptEncoding);
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

/**
 * An answer as it leaves: with what is left of the client's budget, and coded as the client likes it.
 * The answer to a GET may be kept by others, so that its body says nothing of one client. `kept`: its
 * body, where it is kept; then what it says besides comes without one. `left`: null for no limit.
 */
export async function tellAnswer(
  { method, headers: asked }: HttpRequest,
  answer: HttpAnswer,
  left: BudgetLeft | null,
  kept: AnswerBody | null,
): Promise<HttpAnswer> {
  const told: Readonly<Record<string, string>> = {
    ...answer.headers,
    vary: "accept, accept-encoding",
    ...(left && budgetHeaders(left, answer.headers["retry-after"])),
  };
  const body = kept ?? bodyOf(answer);
  if (body === null) return { ...answer, headers: told };
  const coding = body.codingOf(asked.get("accept-encoding"));
  // The codings of a body have one tag, which is weak: they say the same in different bytes.
  const weak = coding && told.etag !== undefined && { etag: `W/${told.etag}` };
  if (answer.status === 304) return { ...answer, headers: { ...told, ...weak } };
  const own = method === "POST" ? left : null;
  return {
    ...answer,
    headers: { ...told, ...weak, ...(coding && { "content-encoding": coding }) },
    body: await body.closed(own, coding),
  };
}

function bodyOf({ body }: HttpAnswer): AnswerBody | null {
  const isWhole = (typeof body === "string" && body !== "") || Buffer.isBuffer(body);
  return isWhole ? new AnswerBody(Buffer.from(body)) : null;
}

/** Seconds; a kept answer takes less than the first, a cold one may take more than the last. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const answers = new Counter({
  name: "stepwise_graphql_answers_total",
  help: "Answers of /api/graphql, by status and by whether they were kept from before.",
  labelNames: ["status", "cache"],
});

const objects = new Counter({
  name: "stepwise_graphql_objects_total",
  help: "Objects that were answered to questions of /api/graphql.",
});

const duration = new Histogram({
  name: "stepwise_graphql_duration_seconds",
  help: "From a question of /api/graphql to its answer.",
  labelNames: ["cache"],
  buckets: DURATIONS,
});

/** Whether an answer was made anew or kept from before. */
type CacheState = "hit" | "miss" | "none";

/** Names of operations are chosen by clients. */
const LONGEST_NAME = 64;

/** What is told of one answer: never the question, nor its variables. */
export interface Observed {
  readonly requestId: string;
  readonly status: number;
  readonly cache: CacheState;
  /** The name that the client gave the operation; null for none. */
  readonly operation: string | null;
  /** In objects. */
  readonly cost: number;
  /** When the question came, by performance.now(). */
  readonly begin: number;
}

/** Writes an answer into the log and counts it. */
export function observe(
  log: Report,
  { requestId, status, cache, operation, cost, begin }: Observed,
): void {
  const ms = performance.now() - begin;
  answers.inc({ status, cache });
  objects.inc(cost);
  duration.observe({ cache }, ms / 1000);
  log.info(
    {
      requestId,
      operation: operation?.slice(0, LONGEST_NAME) ?? null,
      cost,
      ms: Math.round(ms * 10) / 10,
      cache,
      status,
    },
    "question",
  );
}
