import type { Database, Transaction } from "./client";
import { checkWrittenRows } from "./deferred-checks";
import { Prisma } from "./generated/client";
import { inParts, mapInParts } from "./in-parts";
import { sameContent } from "./same-content";
import { checkSeen } from "./seen-version";
import { refuseSharedSlugs } from "./shared-slugs";
import { type StoredRow, standingRows } from "./standing-rows";
import { insertRows, tableOf } from "./table-rows";
import { type ContentOf, THINGS, type Thing } from "./things";

/** What holds where a thing does not say otherwise, since all columns of a row are written. */
const UNLESS_STATED: { readonly [T in Thing]?: Partial<ContentOf[T]> } = {
  salary: { origin: "PRINTED" },
};

/** What is to stand after a publication: things to put in place, and ids of things to withdraw. */
export interface Publication {
  readonly put?: { readonly [T in Thing]?: readonly ContentOf[T][] };
  readonly withdraw?: { readonly [T in Thing]?: readonly string[] };
}

export interface PublishedBy {
  readonly actor: string;
  /** A sentence that readers see in the log of changes. */
  readonly reason: string;
  /** Leave alone whatever another actor recorded last: the seed never undoes a curator's work. */
  readonly keepOthers?: boolean;
  /** The revision that a step before this one recorded in the same transaction; absent for a new one. */
  readonly revision?: number;
  /** The versions that the author saw, by `seenKey`; 0 where there was none. A thing that is not named is not checked. */
  readonly seen?: ReadonlyMap<string, number>;
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
 * Throws RangeError where a thing to withdraw is not held, and SeenVersionError where one has
 * changed since the author saw it.
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
  // Writers take turns, so that what is compared here still stands when it is superseded.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stepwise revision'))`;
  const plan = await plannedChanges(transaction, publication, by);
  if (
    plan.every((change) => change.added.length + change.next.length + change.withdrawn.length === 0)
  ) {
    return { revision: null, added: [], superseded: [], withdrawn: [] };
  }
  await refuseSharedSlugs(transaction, changedIn(plan, "source"), changedIn(plan, "edition"));
  const revision = by.revision ?? (await beginRevision(transaction, by));
  for (const change of plan) await carryOut(transaction, change, revision);
  return {
    revision,
    added: plan.flatMap((change) => change.added.map((row) => row.id)),
    superseded: plan.flatMap((change) => change.next.map((row) => row.id)),
    withdrawn: plan.flatMap((change) => change.withdrawn),
  };
}

function changedIn(plan: readonly ThingChange[], thing: Thing) {
  const own = plan.filter((change) => change.thing === thing);
  return {
    put: own.flatMap(({ added, next }) => [...added, ...next].map(({ id }) => id)),
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

/** What a publication does to the things of one kind. */
export interface ThingChange {
  readonly thing: Thing;
  readonly added: readonly { id: string }[];
  readonly next: readonly { id: string; version: number }[];
  readonly withdrawn: readonly string[];
}

/** What a publication would do as things stand. Throws what publishing it would throw of it. */
export async function plannedChanges(
  transaction: Transaction,
  { put = {}, withdraw = {} }: Publication,
  by: Partial<PublishedBy> = {},
): Promise<ThingChange[]> {
  const others = by.keepOthers
    ? await revisionsOfOthers(transaction, by.actor ?? "")
    : new Set<number>();
  const plan: ThingChange[] = [];
  for (const thing of THINGS) {
    const wanted = await mapInParts<{ id: string }, { id: string }>(
      put[thing] ?? [],
      (content) => ({
        ...UNLESS_STATED[thing],
        ...content,
      }),
    );
    const unwanted = withdraw[thing] ?? [];
    if (wanted.length + unwanted.length === 0) continue;
    const ids = [...wanted.map(({ id }) => id), ...unwanted];
    const standing = await standingRows(transaction, thing, ids);
    checkSeen(thing, ids, standing, by.seen);
    const withdrawn = unwanted.filter((id) => {
      const row = standing.get(id);
      if (!row) throw new RangeError(`no ${thing} "${id}" to withdraw`);
      return row.withdrawnIn === null;
    });
    plan.push({ thing, ...(await planVersions(wanted, standing, others)), withdrawn });
  }
  return plan;
}

/** Which things are new, and which differ from what stands; those of other actors are left alone. */
async function planVersions(
  wanted: readonly { id: string }[],
  standing: ReadonlyMap<string, StoredRow>,
  others: ReadonlySet<number>,
): Promise<Pick<ThingChange, "added" | "next">> {
  const added: { id: string }[] = [];
  const next: { id: string; version: number }[] = [];
  for await (const some of inParts(wanted)) {
    for (const content of some) {
      const row = standing.get(content.id);
      if (!row) added.push(content);
      else if (others.has(row.withdrawnIn ?? row.recordedIn)) continue;
      else if (row.withdrawnIn === null && sameContent(row, content)) continue;
      else next.push({ ...content, version: row.version + 1 });
    }
  }
  return { added, next };
}

async function carryOut(
  transaction: Transaction,
  change: ThingChange,
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
  await close(
    change.next.map((row) => row.id),
    Prisma.sql`superseded_in`,
  );
  await insertRows(transaction, change.thing, change.added, { version: 1, recordedIn: revision });
  await insertRows(transaction, change.thing, change.next, { recordedIn: revision });
}

async function revisionsOfOthers(transaction: Transaction, actor: string): Promise<Set<number>> {
  const revisions = await transaction.revision.findMany({
    where: { actor: { not: actor } },
    select: { id: true },
  });
  return new Set(revisions.map((revision) => revision.id));
}
