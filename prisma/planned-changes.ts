import type { Transaction } from "./client";
import { type Parts, partsOf } from "./rows";
import { sameContent } from "./same-content";
import { type StoredRow, standingRows } from "./standing-rows";
import { type ContentOf, THINGS, type Thing } from "./things";

/** What holds where a thing does not say otherwise, since all columns of a row are written. */
const UNLESS_STATED: { readonly [T in Thing]?: Partial<ContentOf[T]> } = {
  salary: { origin: "PRINTED" },
};

/** What is to stand after a publication: things to put in place, and ids of things to withdraw. */
export interface Publication {
  readonly put?: { readonly [T in Thing]?: Parts<ContentOf[T]> };
  readonly withdraw?: { readonly [T in Thing]?: Parts<string> };
}

/** What a publication does to the things of one kind. Of many there are only the ids at once. */
export interface ThingChange {
  readonly thing: Thing;
  readonly added: readonly string[];
  readonly superseded: readonly string[];
  readonly withdrawn: readonly string[];
  /** The version that each thing gets that is added or superseded. */
  readonly versions: ReadonlyMap<string, number>;
}

/** A thing that is recorded: what holds unless it says otherwise, what it states, and its version. Not yet one object: there may be many. */
export type RecordedRow = readonly [
  unlessStated: object,
  content: { id: string },
  { version: number },
];

/** Whose work a publication leaves alone. */
interface PlannedBy {
  readonly actor?: string;
  readonly keepOthers?: boolean;
}

/** What a publication would do as things stand. Throws RangeError where a thing to withdraw is not held. */
export async function plannedChanges(
  transaction: Transaction,
  { put = {}, withdraw = {} }: Publication,
  by: PlannedBy = {},
): Promise<ThingChange[]> {
  const others = by.keepOthers
    ? await revisionsOfOthers(transaction, by.actor ?? "")
    : new Set<number>();
  const plan: ThingChange[] = [];
  for (const thing of THINGS) {
    const wanted: Parts<{ id: string }> = put[thing] ?? [];
    const planned = await plannedVersions(transaction, thing, wanted, others);
    const withdrawn = await plannedWithdrawals(transaction, thing, withdraw[thing] ?? []);
    if (planned.versions.size + withdrawn.length > 0) plan.push({ thing, ...planned, withdrawn });
  }
  return plan;
}

/** The rows that are recorded of a kind of thing, part by part. */
export async function* recordedRows(
  { thing, versions }: ThingChange,
  { put = {} }: Publication,
): AsyncGenerator<RecordedRow[]> {
  const wanted: Parts<{ id: string }> = put[thing] ?? [];
  for await (const part of partsOf(wanted)) {
    const rows: RecordedRow[] = [];
    for (const content of part) {
      const version = versions.get(content.id);
      if (version !== undefined) rows.push([UNLESS_STATED[thing] ?? {}, content, { version }]);
    }
    yield rows;
  }
}

/** Which things are new, and which differ from what stands; those of other actors are left alone. */
async function plannedVersions(
  transaction: Transaction,
  thing: Thing,
  wanted: Parts<{ id: string }>,
  others: ReadonlySet<number>,
): Promise<Pick<ThingChange, "added" | "superseded" | "versions">> {
  const versions = new Map<string, number>();
  const [added, superseded] = [[] as string[], [] as string[]];
  for await (const part of partsOf(wanted)) {
    const standing = await standingRows(transaction, thing, idsOf(part));
    for (const content of part) {
      const { id } = content;
      const row = standing.get(id);
      if (row && isLeft(row, { ...UNLESS_STATED[thing], ...content }, others)) continue;
      versions.set(id, (row?.version ?? 0) + 1);
      (row ? superseded : added).push(id);
    }
  }
  return { added, superseded, versions };
}

/** Whether what stands is left as it is: because it says the same, or because others recorded it. */
function isLeft(row: StoredRow, content: object, others: ReadonlySet<number>): boolean {
  if (others.has(row.withdrawnIn ?? row.recordedIn)) return true;
  return row.withdrawnIn === null && sameContent(row, content);
}

async function plannedWithdrawals(
  transaction: Transaction,
  thing: Thing,
  unwanted: Parts<string>,
): Promise<string[]> {
  const withdrawn: string[] = [];
  for await (const part of partsOf(unwanted)) {
    const standing = await standingRows(transaction, thing, part);
    for (const id of part) {
      const row = standing.get(id);
      if (!row) throw new RangeError(`no ${thing} "${id}" to withdraw`);
      if (row.withdrawnIn === null) withdrawn.push(id);
    }
  }
  return withdrawn;
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

async function revisionsOfOthers(transaction: Transaction, actor: string): Promise<Set<number>> {
  const revisions = await transaction.revision.findMany({
    where: { actor: { not: actor } },
    select: { id: true },
  });
  return new Set(revisions.map((revision) => revision.id));
}
