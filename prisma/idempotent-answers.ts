import type { Database } from "./client";

/** Whose key it is, and what was asked with it, as a digest. */
export interface KeyedRequest {
  readonly accountId: string;
  readonly key: string;
  readonly request: string;
}

/** An answer as it is given again. */
export interface KeptAnswer {
  readonly status: number;
  readonly text: string;
}

/** `run`: nobody has asked yet. `busy`: it is being answered. `other`: the key was used for something else. */
export type KeyState = "run" | "busy" | "other" | KeptAnswer;

/** How long answers are kept, and after what time one that never came is asked for again. */
const KEPT_HOURS = 24;
const GIVEN_UP_SECONDS = 150;

/** Takes a key for a request, or says what has become of it. Of several at once, one runs. */
export async function takeKey(
  { models }: Database,
  { accountId, key, request }: KeyedRequest,
): Promise<KeyState> {
  await models.$executeRaw`
    DELETE FROM idempotent_answer
    WHERE account_id = ${accountId}::uuid
      AND (at < now() - make_interval(hours => ${KEPT_HOURS})
        OR (answer = 'null'::jsonb AND at < now() - make_interval(secs => ${GIVEN_UP_SECONDS})))`;
  const taken = await models.$executeRaw`
    INSERT INTO idempotent_answer (account_id, key, request, answer)
    VALUES (${accountId}::uuid, ${key}, ${request}, 'null'::jsonb)
    ON CONFLICT DO NOTHING`;
  if (taken === 1) return "run";
  const found = await models.idempotentAnswer.findUnique({
    where: { accountId_key: { accountId, key } },
  });
  if (!found) return "busy";
  if (found.request !== request) return "other";
  return found.answer === null ? "busy" : (found.answer as unknown as KeptAnswer);
}

/** Keeps the answer of a key that was taken. */
export async function keepAnswer(
  { models }: Database,
  { accountId, key }: KeyedRequest,
  answer: KeptAnswer,
): Promise<void> {
  await models.idempotentAnswer.update({
    where: { accountId_key: { accountId, key } },
    data: { answer: { ...answer } },
  });
}

/** Gives a key free again, since what was asked with it did not succeed. */
export async function freeKey(
  { models }: Database,
  { accountId, key }: KeyedRequest,
): Promise<void> {
  await models.idempotentAnswer.deleteMany({ where: { accountId, key } });
}
