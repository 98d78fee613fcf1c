import { Refusal } from "@/domain/refusal";
import { writeAudit } from "./audit";
import { type Database, type Transaction, WRITE_TIMEOUT_MS } from "./client";
import { transactionIdOf, wasCommitted } from "./commit-outcome";

/** Who writes a submission, in which request; nobody by name on the command line. */
export interface Author {
  readonly accountId: string | null;
  readonly requestId: string;
}

/** Who changes a submission, in which request. */
export interface Actor extends Author {
  readonly accountId: string;
}

/** What a deed leaves in the audit trail, with what it answers. */
export interface Outcome<T> {
  readonly subject: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly answer: T;
}

/** What was answered by a transaction that may have been committed since. */
interface Done<T> {
  readonly transactionId: string;
  readonly answer: T;
}

const ATTEMPTS = 3;
/** A deadlock and a serialisation failure: the server ended one of two that stood in each other's way. */
const TRY_AGAIN = /40P01|40001|deadlock|P2034/;

/**
 * Does something in one transaction, together with its row of the audit trail: both happen or
 * neither does. Tried again where the server ended it for the sake of another. Where the answer to
 * the commit is lost, the database is asked what became of it.
 */
export async function audited<T>(
  { models, writer, versions }: Pick<Database, "models" | "writer" | "versions">,
  { accountId, requestId }: Author,
  action: string,
  work: (transaction: Transaction) => Promise<Outcome<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let done = null as Done<T> | null;
    try {
      return await writer.$transaction(
        async (transaction) => {
          const { answer, ...outcome } = await work(transaction);
          await writeAudit(transaction, { actorId: accountId, requestId, action, ...outcome });
          done = { transactionId: await transactionIdOf(transaction), answer };
          return answer;
        },
        { timeout: WRITE_TIMEOUT_MS, maxWait: WRITE_TIMEOUT_MS },
      );
    } catch (error) {
      if (done !== null && (await wasCommitted(models, done.transactionId))) return done.answer;
      const again = error instanceof Error && TRY_AGAIN.test(error.message);
      if (error instanceof Refusal || !again || attempt === ATTEMPTS) throw error;
    } finally {
      versions?.doubt();
    }
  }
}
