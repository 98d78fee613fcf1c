import type { Database, Transaction } from "./client";
import { checkWrittenRows } from "./deferred-checks";
import { Prisma } from "./generated/client";
import {
  type Publication,
  plannedChanges,
  recordedRows,
  type ThingChange,
} from "./planned-changes";
import { inParts } from "./rows";
import { refuseSharedSlugs } from "./shared-slugs";
import { countRows, insertRows, tableOf } from "./table-rows";
import type { Thing } from "./things";

export interface PublishedBy {
  readonly actor: string;
  /** A sentence that readers see in the log of changes. */
  readonly reason: string;
  /** Leave alone whatever another actor recorded last: the seed never undoes a curator's work. */
  readonly keepOthers?: boolean;
  /** The revision that a step before this one recorded in the same transaction; absent for a new one. */
  readonly revision?: number;
}

/** What a publication did. `revision` is null where nothing differed. */
export interface PublicationReport {
  readonly revision: number | null;
  readonly added: readonly string[];
  readonly superseded: readonly string[];
  readonly withdrawn: readonly string[];
}

/**
 * The one writer of evidence. In one transaction it records a revision and, for each thing that
 * differs from what stands, a new version; nothing is edited. Where nothing differs it does nothing.
 * Throws RangeError where a thing to withdraw is not held.
 */
export async function publish(
  database: Database,
  publication: Publication,
  by: PublishedBy,
): Promise<PublicationReport> {
  try {
    return await database.writer.$transaction(
      async (transaction) => {
        const report = await publishWithin(transaction, publication, by);
        await checkWrittenRows(transaction);
        return report;
      },
      { timeout: 60_000, maxWait: 60_000 },
    );
  } finally {
    database.versions?.doubt();
  }
}

/** The same as part of a transaction that does more. */
export async function publishWithin(
  transaction: Transaction,
  publication: Publication,
  by: PublishedBy,
): Promise<PublicationReport> {
  await lockEvidence(transaction);
  const plan = await plannedChanges(transaction, publication, by);
  if (plan.length === 0) return { revision: null, added: [], superseded: [], withdrawn: [] };
  await refuseSharedSlugs(transaction, changedIn(plan, "source"), changedIn(plan, "edition"));
  const revision = by.revision ?? (await beginRevision(transaction, by));
  for (const change of plan) await carryOut(transaction, change, publication, revision);
  return {
    revision,
    added: plan.flatMap(({ added }) => added),
    superseded: plan.flatMap(({ superseded }) => superseded),
    withdrawn: plan.flatMap(({ withdrawn }) => withdrawn),
  };
}

/** Writers take turns, so that what is compared still stands when it is superseded. Held until the transaction ends. */
export async function lockEvidence(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stepwise revision'))`;
}

function changedIn(plan: readonly ThingChange[], thing: Thing) {
  const own = plan.filter((change) => change.thing === thing);
  return {
    put: own.flatMap(({ added, superseded }) => [...added, ...superseded]),
    withdrawn: own.flatMap(({ withdrawn }) => withdrawn),
  };
}

async function beginRevision(
  transaction: Transaction,
  { actor, reason }: PublishedBy,
): Promise<number> {
  const [revision] = await transaction.$queryRaw<[{ id: number }]>`
    INSERT INTO revision (actor, reason) VALUES (${actor}, ${reason}) RETURNING id`;
  return revision.id;
}

async function carryOut(
  transaction: Transaction,
  change: ThingChange,
  publication: Publication,
  revision: number,
): Promise<void> {
  const table = tableOf(change.thing);
  const close = async (ids: readonly string[], column: Prisma.Sql) => {
    for await (const some of inParts(ids)) {
      await transaction.$executeRaw`
        UPDATE ${table} SET ${column} = ${revision}
        WHERE id = ANY(${some}) AND superseded_in IS NULL`;
    }
  };
  // First of all, so that what takes the place of a withdrawn observation finds it free.
  await close(change.withdrawn, Prisma.sql`withdrawn_in`);
  await close(change.superseded, Prisma.sql`superseded_in`);
  for await (const rows of recordedRows(change, publication)) {
    const all = rows.map((row) => [...row, { recordedIn: revision }]);
    await insertRows(transaction, change.thing, all);
  }
  await countRows(transaction, change.thing, change.versions.size);
}
