import type { Scope } from "@/domain/scope";
import { badUserInput } from "./errors";
import type { EvidenceSnapshot } from "./evidence-snapshot";
import { checkFilter, type FilterInput } from "./filter-check";

/**
 * The question that a thing was reached by: its scope, the evidence it is answered from, and the one
 * moment that the whole request takes for now.
 */
export interface Frame {
  readonly scope: Scope;
  readonly evidence: EvidenceSnapshot;
  readonly now: Date;
}

/** A thing together with the question it was reached by, so that its fields answer the same question. */
export interface Framed<T> {
  readonly value: T;
  readonly frame: Frame;
}

/** The arguments that narrow a question. Each that is absent or null stays as the enclosing question has it. */
export interface ScopeArguments {
  readonly where?: FilterInput | null | undefined;
  readonly currency?: string | null | undefined;
  readonly asOf?: Date | null | undefined;
}

export function framed<T>(value: T, frame: Frame): Framed<T> {
  return { value, frame };
}

/** All of some things in one frame. */
export function framedAll<T>(values: readonly T[], frame: Frame): Framed<T>[] {
  return values.map((value) => ({ value, frame }));
}

/** The frame of a field that takes arguments of its own. Throws BAD_USER_INPUT where one cannot be met. */
export function narrow(frame: Frame, { where, currency, asOf }: ScopeArguments): Frame {
  if (where == null && currency == null && asOf == null) return frame;
  const moment = asOf == null ? frame.scope.asOf : checkedMoment(asOf, frame.now);
  return {
    ...frame,
    scope: {
      ...frame.scope,
      where: where == null ? frame.scope.where : checkFilter(where, frame.evidence, moment),
      currency: currency ?? frame.scope.currency,
      asOf: moment,
    },
  };
}

function checkedMoment(asOf: Date, now: Date): Date {
  if (asOf.getTime() <= now.getTime()) return asOf;
  throw badUserInput(
    "asOf",
    `asOf ${asOf.toISOString()} lies in the future: it is ${now.toISOString()}. What will be recorded by then is not known.`,
  );
}
