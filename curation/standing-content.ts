import { badUserInput, Refusal } from "@/domain/refusal";
import type { Models } from "@/prisma/client";
import { type StoredRow, standingRows } from "@/prisma/standing-rows";
import { fromRow } from "./submissions/content";
import type { NewItem } from "./submissions/items";
import { THING_WORDS } from "./submissions/thing-words";

/**
 * The kinds of things that are withdrawn and restored one by one. What a file recorded changes by its
 * file: its submission is taken back whole.
 */
export const WITHDRAWABLE_THINGS = [
  "salary",
  "source",
  "publisher",
  "careerTitle",
  "careerStep",
  "stepSupport",
  "titleSkill",
  "titleDuty",
  "referenceValue",
  "question",
  "programme",
] as const;
export type WithdrawableThing = (typeof WITHDRAWABLE_THINGS)[number];

/** A published thing. */
export interface ThingInput {
  readonly thing: WithdrawableThing;
  readonly slug: string;
}

/**
 * The items that withdraw a thing; a step takes what it rests on with it. Throws NOT_FOUND, and
 * BAD_USER_INPUT where it is withdrawn already.
 */
export async function withdrawalOf({ models }: Models, input: ThingInput): Promise<NewItem[]> {
  const { thing, slug } = input;
  const row = await standing({ models }, input);
  if (row.withdrawnIn !== null) {
    throw badUserInput(thing, `The ${THING_WORDS[thing][0]} "${slug}" is withdrawn already.`);
  }
  const supports = await supportsOfStep({ models }, input, null);
  return [item(thing, row, "WITHDRAW"), ...supports.map((own) => withdrawn("stepSupport", own))];
}

/**
 * The items that make a withdrawn thing stand again; a step brings what was withdrawn with it, and one
 * level of a title that title where it is withdrawn too. Throws NOT_FOUND, and BAD_USER_INPUT where it stands.
 */
export async function restorationOf({ models }: Models, input: ThingInput): Promise<NewItem[]> {
  const { thing, slug } = input;
  const row = await standing({ models }, input);
  if (row.withdrawnIn === null) {
    throw badUserInput(thing, `The ${THING_WORDS[thing][0]} "${slug}" is not withdrawn.`);
  }
  const ids = await supportsOfStep({ models }, input, row.withdrawnIn);
  const supports = await standingRows(models, "stepSupport", ids);
  const base = thing === "careerTitle" ? await withdrawnBase({ models }, row) : [];
  return [...base, item(thing, row, "PUT"), ...[...supports.values()].map((own) => putAgain(own))];
}

/** The item that withdraws what a statement to the database has found to stand. */
export function withdrawn(thing: WithdrawableThing, id: string): NewItem {
  return { thing, id, action: "WITHDRAW", content: null, slipReason: null, line: null } as NewItem;
}

const putAgain = (row: StoredRow) => item("stepSupport", row, "PUT");

async function standing({ models }: Models, { thing, slug }: ThingInput): Promise<StoredRow> {
  const row = (await standingRows(models, thing, [slug])).get(slug);
  if (row) return row;
  throw new Refusal("NOT_FOUND", `There is no ${THING_WORDS[thing][0]} "${slug}".`, {
    argument: thing,
    slug,
  });
}

/** The supports of a step that were withdrawn in a revision; null for those that stand. */
async function supportsOfStep(
  { models }: Models,
  { thing, slug }: ThingInput,
  withdrawnIn: number | null,
): Promise<string[]> {
  if (thing !== "careerStep") return [];
  const where = { stepId: slug, supersededIn: null, withdrawnIn };
  const rows = await models.stepSupport.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The item that restores the title that another is a level of; nothing where there is none, or it stands. */
async function withdrawnBase({ models }: Models, { baseTitleId }: StoredRow): Promise<NewItem[]> {
  if (typeof baseTitleId !== "string") return [];
  const base = await standing({ models }, { thing: "careerTitle", slug: baseTitleId });
  return base.withdrawnIn === null ? [] : [item("careerTitle", base, "PUT")];
}

function item(thing: WithdrawableThing, row: StoredRow, action: NewItem["action"]): NewItem {
  return {
    thing,
    id: row.id,
    action,
    content: action === "PUT" ? fromRow(thing, row) : null,
    baseVersion: row.version,
    slipReason: null,
    line: null,
  } as NewItem;
}
