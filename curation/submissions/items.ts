import { Refusal } from "@/domain/refusal";
import { compareText } from "@/domain/text/lists";
import type { Transaction } from "@/prisma/client";
import { insertRows, tableOf } from "@/prisma/table-rows";
import { encodeContent, SUBMITTED_THINGS, type SubmittedThing } from "./content";
import type { SubmittedItem } from "./submission-rows";
import { THING_WORDS } from "./thing-words";

type WithoutBase<T> = T extends SubmittedItem ? Omit<T, "baseVersion"> : never;
/** An item as an author hands it in; the version that it builds on is looked up. */
export type NewItem = WithoutBase<SubmittedItem> & {
  /** The version that the author saw, where the author says so; else the current one. */
  readonly baseVersion?: number;
};

/** How many items one statement writes. */
const ITEMS_AT_ONCE = 5_000;

/**
 * Writes items of a submission: those of things that it holds in their places, the others after all
 * that it holds. Throws DUPLICATE where two of them are about the same thing.
 */
export async function storeItems(
  transaction: Transaction,
  submissionId: string,
  items: readonly NewItem[],
): Promise<void> {
  refuseTwice(items);
  const last = await transaction.submissionItem.aggregate({
    where: { submissionId },
    _max: { position: true },
  });
  const places = await removeItems(transaction, submissionId, items);
  const versions = await currentVersions(transaction, items);
  const offset = (last._max.position ?? 0) + 1;
  const row = (item: NewItem, index: number) => ({
    submissionId,
    thing: item.thing,
    thingId: item.id,
    position: places.get(`${item.thing} ${item.id}`) ?? offset + index,
    action: item.action,
    content: item.content === null ? null : encodeContent(item.content),
    baseVersion: item.baseVersion ?? versions.get(`${item.thing} ${item.id}`) ?? 0,
    slipReason: item.slipReason,
    line: item.line,
  });
  const rows = items.map((item, index) => [row(item, index)]);
  await insertRows(transaction, "submissionItem", rows);
}

/** Throws DUPLICATE where two items are about the same thing. `list`: the argument whose rows they are. */
export function refuseTwice(items: readonly NewItem[], list?: string): void {
  const lines = new Map<string, number | null>();
  for (const [place, { thing, id, line }] of items.entries()) {
    const key = `${thing} ${id}`;
    if (lines.has(key)) {
      const places = {
        ...(list !== undefined && { argument: `${list}.${place}` }),
        ...(line !== null && { line, firstLine: lines.get(key) ?? 0 }),
      };
      throw new Refusal(
        "DUPLICATE",
        `Two rows are about the same ${THING_WORDS[thing][0]}, "${id}".`,
        {
          thing,
          id,
          ...places,
        },
      );
    }
    lines.set(key, line);
  }
}

/** Takes the items of some things out of a submission. Answers the places that they had, by kind and slug. */
export async function removeItems(
  transaction: Transaction,
  submissionId: string,
  items: readonly { readonly thing: SubmittedThing; readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (const thing of SUBMITTED_THINGS) {
    const ids = items.filter((item) => item.thing === thing).map(({ id }) => id);
    for (const some of inParts(ids)) {
      const removed = await transaction.$queryRaw<{ id: string; position: number }[]>`
        DELETE FROM submission_item
        WHERE submission_id = ${submissionId}::uuid AND thing = ${thing} AND thing_id = ANY(${some})
        RETURNING thing_id AS id, position`;
      for (const { id, position } of removed) places.set(`${thing} ${id}`, position);
    }
  }
  return places;
}

async function currentVersions(
  transaction: Transaction,
  items: readonly NewItem[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const thing of SUBMITTED_THINGS) {
    const ids = items.filter((item) => item.thing === thing).map(({ id }) => id);
    for (const some of inParts(ids.sort(compareText))) {
      const rows = await currentRows(transaction, thing, some);
      for (const { id, version } of rows) found.set(`${thing} ${id}`, version);
    }
  }
  return found;
}

/** The current versions of some things; one parameter, however many they are. */
function currentRows(
  transaction: Transaction,
  thing: SubmittedThing,
  ids: string[],
): Promise<{ id: string; version: number }[]> {
  return transaction.$queryRaw`
    SELECT id, version FROM ${tableOf(thing)} WHERE id = ANY(${ids}) AND superseded_in IS NULL`;
}

function inParts<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < values.length; start += ITEMS_AT_ONCE) {
    parts.push(values.slice(start, start + ITEMS_AT_ONCE));
  }
  return parts;
}
