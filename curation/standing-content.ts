import type { Versioned } from "@/domain/evidence/evidence";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { EvidenceContext } from "@/evidence/context";
import type { NewItem } from "./submissions/items";

/**
 * The kinds of things that are withdrawn and restored one by one. A title changes by its draft and
 * what a file recorded by its file: their submissions are taken back whole.
 */
export const WITHDRAWABLE_THINGS = ["salary", "source", "publisher"] as const;
export type WithdrawableThing = (typeof WITHDRAWABLE_THINGS)[number];

/** A published thing. */
interface ThingInput {
  readonly thing: WithdrawableThing;
  readonly slug: string;
}

/** The item that withdraws a thing. Throws NOT_FOUND, and BAD_USER_INPUT where it is withdrawn already. */
export async function withdrawalOf(within: EvidenceContext, input: ThingInput): Promise<NewItem> {
  const { thing, slug } = input;
  const row = await standing(within, input);
  if (row.withdrawn) {
    throw badUserInput(thing, `The ${thing} "${slug}" is withdrawn already.`);
  }
  return item(input, row, "WITHDRAW");
}

/** The item that makes a withdrawn thing stand again. Throws NOT_FOUND, and BAD_USER_INPUT where it stands. */
export async function restorationOf(within: EvidenceContext, input: ThingInput): Promise<NewItem> {
  const { thing, slug } = input;
  const row = await standing(within, input);
  if (!row.withdrawn) throw badUserInput(thing, `The ${thing} "${slug}" is not withdrawn.`);
  return item(input, row, "PUT");
}

async function standing(within: EvidenceContext, { thing, slug }: ThingInput): Promise<Versioned> {
  const row = await standingOf(within, thing, slug);
  if (row) return row;
  throw new Refusal("NOT_FOUND", `There is no ${thing} "${slug}".`, { argument: thing, slug });
}

async function standingOf(
  { evidence, scope }: EvidenceContext,
  thing: ThingInput["thing"],
  slug: string,
): Promise<Versioned | null> {
  return thing === "salary"
    ? evidence.salary(slug, scope.asOf)
    : evidence.standing(`${thing}s`, slug, scope.asOf);
}

function item({ thing, slug }: ThingInput, row: Versioned, action: NewItem["action"]): NewItem {
  const { version, recorded, superseded, withdrawn, ...content } = row;
  return {
    thing,
    id: slug,
    action,
    content: action === "PUT" ? content : null,
    baseVersion: version,
    slipReason: null,
    line: null,
  } as NewItem;
}
