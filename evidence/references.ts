import { editionCautions } from "@/domain/editions";
import type {
  CareerTitle,
  Edition,
  Publisher,
  RecordSet,
  ReferenceValue,
  Salary,
  Source,
} from "@/domain/evidence";
import { Refusal } from "@/domain/refusal";
import { type Frame, type Framed, framed } from "./context";

/**
 * Looks up what a thing refers to, as it stood at the frame's `asOf`. What a held thing refers to is
 * held; NOT_FOUND comes up where a nested `asOf` goes back before the referred thing was recorded.
 */
export function sourceOf(frame: Frame, id: string): Framed<Source> {
  return framed(frame.evidence.source(id, frame.scope.asOf) ?? notYet("source", id, frame), frame);
}

export function editionOf(frame: Frame, id: string): Framed<Edition> {
  return framed(
    frame.evidence.edition(id, frame.scope.asOf) ?? notYet("edition", id, frame),
    frame,
  );
}

/** What a reader has to know of the edition that a figure or a salary is of, in clauses. */
export function cautionsOf(
  frame: Frame,
  { editionId, country, titleId }: Pick<Salary, "editionId" | "country" | "titleId">,
): string[] {
  if (editionId === null) return [];
  return editionCautions(editionOf(frame, editionId).value, country, titleId);
}

export function titleOf(frame: Frame, id: string): Framed<CareerTitle> {
  return framed(
    frame.evidence.title(id, frame.scope.asOf) ?? notYet("career title", id, frame),
    frame,
  );
}

export function publisherOf(frame: Frame, id: string): Framed<Publisher> {
  return framed(
    frame.evidence.publisher(id, frame.scope.asOf) ?? notYet("publisher", id, frame),
    frame,
  );
}

export function referenceOf(frame: Frame, id: string): Framed<ReferenceValue> {
  return framed(
    frame.evidence.reference(id, frame.scope.asOf) ?? notYet("reference value", id, frame),
    frame,
  );
}

export function recordSetOf(frame: Frame, id: string): Framed<RecordSet> {
  return framed(
    frame.evidence.recordSet(id, frame.scope.asOf) ?? notYet("data set", id, frame),
    frame,
  );
}

export async function salaryOf(frame: Frame, id: string): Promise<Framed<Salary>> {
  const salary = await frame.evidence.salary(id, frame.scope.asOf);
  return framed(salary ?? notYet("salary", id, frame), frame);
}

function notYet(noun: string, id: string, { scope }: Frame): never {
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
