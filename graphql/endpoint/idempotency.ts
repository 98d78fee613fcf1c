import { createHash } from "node:crypto";
import { Refusal } from "@/domain/refusal";
import { type HttpAnswer, plainAnswer } from "@/http/message";
import { freeKey, keepAnswer, takeKey } from "@/prisma/idempotent-answers";
import type { GraphQLContext } from "../request/context";

/** What a key may look like. */
const KEY = /^[!-~]{1,255}$/;

/**
 * Answers a question once for one `Idempotency-Key` of one account: whoever asks the same again with
 * it gets the same answer, and nothing is done twice. Only answers without errors are kept, of
 * either kind, and those of mutations of which anything was done. Throws
 * CONFLICT (409) where the key was used for another question, or is being answered at the moment.
 * `notKept` is told where an answer is given that could not be kept.
 */
export async function answerOnce(
  context: GraphQLContext,
  key: string,
  question: unknown,
  run: () => Promise<HttpAnswer>,
  notKept: (error: unknown) => void,
): Promise<HttpAnswer> {
  const viewer = await context.viewer();
  if (viewer === null) return run();
  if (!KEY.test(key)) {
    const message = "An Idempotency-Key has 1 to 255 visible characters of ASCII.";
    throw new Refusal("BAD_REQUEST", message);
  }
  const request = createHash("sha256").update(JSON.stringify(question)).digest("hex");
  const keyed = { accountId: viewer.accountId, key, request };
  const database = context.database();
  const state = await takeKey(database, keyed);
  if (state === "other") {
    throw new Refusal("CONFLICT", "This Idempotency-Key was used for another question.");
  }
  if (state === "busy") {
    const message = "The same question is being answered. Ask again in a moment.";
    throw new Refusal("CONFLICT", message, { retryAfter: 1 });
  }
  if (state !== "run") {
    const { status, text } = state;
    return plainAnswer(status, REPLAYED, text, context.requestId);
  }
  return runAndKeep();

  async function runAndKeep(): Promise<HttpAnswer> {
    const answer = await run().catch(async (error: unknown) => {
      await freeKey(database, keyed);
      throw error;
    });
    // What was done was done, whether or not it can be remembered; the key is busy then for a while.
    await settle(answer).catch(notKept);
    return answer;
  }

  async function settle(answer: HttpAnswer): Promise<void> {
    const text = String(answer.body);
    const isWhole = answer.status < 300 && !("errors" in JSON.parse(text));
    const { failed, done } = context.depends;
    if ((failed || !isWhole) && done.length === 0) await freeKey(database, keyed);
    else if (context.hasSecret()) await keepAnswer(database, keyed, SECRET_WAS_ANSWERED);
    else await keepAnswer(database, keyed, { status: answer.status, text });
  }
}

/** What is kept in the place of an answer with a secret: it was done, and is not done again. */
const SECRET_WAS_ANSWERED = {
  status: 409,
  text: JSON.stringify({
    errors: [
      {
        message: "This was done before with this key. Its answer held a secret, which is not kept.",
        extensions: { code: "CONFLICT" },
      },
    ],
  }),
};

const REPLAYED = {
  "content-type": "application/json; charset=utf-8",
  "idempotency-replayed": "true",
};
