import type {
  CareerTitle,
  Edition,
  Publisher,
  RecordSet,
  ReferenceValue,
  Salary,
  Source,
} from "@/domain/evidence/evidence";
import { editionCautions } from "@/domain/pay/editions";
import { Refusal } from "@/domain/refusal";
import { atMoment, type EvidenceContext, type InContext, inContext } from "./context";

/**
 * Looks up what a thing refers to, as it stood at the context's `asOf`. Titles answer the question that
 * they are reached by; all else answers for its moment. What a held thing refers to is held; NOT_FOUND comes up where a nested `asOf` goes back before the referred thing was recorded.
 */
export function sourceOf(within: EvidenceContext, id: string): InContext<Source> {
  return inContext(
    within.evidence.source(id, within.scope.asOf) ?? notYet("source", id, within),
    atMoment(within),
  );
}

export function editionOf(within: EvidenceContext, id: string): InContext<Edition> {
  return inContext(
    within.evidence.edition(id, within.scope.asOf) ?? notYet("edition", id, within),
    atMoment(within),
  );
}

/** What a reader has to know of the edition that a figure or a salary is of, in clauses. */
export function cautionsOf(
  within: EvidenceContext,
  { editionId, country, titleId }: Pick<Salary, "editionId" | "country" | "titleId">,
): string[] {
  if (editionId === null) return [];
  return editionCautions(editionOf(within, editionId).value, country, titleId);
}

export function titleOf(within: EvidenceContext, id: string): InContext<CareerTitle> {
  return inContext(
    within.evidence.title(id, within.scope.asOf) ?? notYet("career title", id, within),
    within,
  );
}

export function publisherOf(within: EvidenceContext, id: string): InContext<Publisher> {
  return inContext(
    within.evidence.publisher(id, within.scope.asOf) ?? notYet("publisher", id, within),
    atMoment(within),
  );
}

export function referenceOf(within: EvidenceContext, id: string): InContext<ReferenceValue> {
  return inContext(
    within.evidence.reference(id, within.scope.asOf) ?? notYet("reference value", id, within),
    atMoment(within),
  );
}

export function recordSetOf(within: EvidenceContext, id: string): InContext<RecordSet> {
  return inContext(
    within.evidence.recordSet(id, within.scope.asOf) ?? notYet("data set", id, within),
    atMoment(within),
  );
}

export async function salaryOf(within: EvidenceContext, id: string): Promise<InContext<Salary>> {
  const salary = await within.evidence.salary(id, within.scope.asOf);
  return inContext(salary ?? notYet("salary", id, within), atMoment(within));
}

function notYet(noun: string, id: string, { scope }: EvidenceContext): never {
  const moment = scope.asOf.toISOString();
  throw new Refusal(
    "NOT_FOUND",
    `The ${noun} ${id} was not recorded by ${moment}. Ask for a later asOf.`,
    {
      slug: id,
      asOf: moment,
    },
  );
}
