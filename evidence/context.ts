import type { Scope } from "@/domain/scope";
import {
  checkedMoment,
  checkFilter,
  checkView,
  type FilterInput,
  type ViewArguments,
} from "./question-check";
import type { EvidenceSnapshot } from "./snapshot";

/**
 * The question that a thing was reached by: its scope, the evidence it is answered from, and the one
 * moment that the whole request takes for now.
 */
export interface Frame {
  readonly scope: Scope;
  readonly evidence: EvidenceSnapshot;
  readonly now: Date;
  /** The latest moment of which it is known what stood then; `now` or up to a minute later. */
  readonly reached: Date;
}

/** A thing together with the question it was reached by, so that its fields answer the same question. */
export interface Framed<T> {
  readonly value: T;
  readonly frame: Frame;
}

/** The arguments that narrow a question. Each that is absent or null stays as the enclosing question has it. */
export interface ScopeArguments extends ViewArguments {
  readonly where?: FilterInput | null | undefined;
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
export function narrow(frame: Frame, question: ScopeArguments): Frame {
  const { where, currency, prices, annual, asOf } = question;
  if ([where, currency, prices, annual, asOf].every((part) => part == null)) return frame;
  const moment = asOf == null ? frame.scope.asOf : checkedMoment("asOf", asOf, frame.reached);
  return {
    ...frame,
    scope: {
      ...frame.scope,
      where: where == null ? frame.scope.where : checkFilter(where, frame.evidence, moment),
      ...checkView(question, frame.scope),
      asOf: moment,
    },
  };
}

/**
 * The frame of a question that sets titles side by side, so that one edition of a source answers for
 * all of them, also where their pay is asked for inside the answer.
 */
export function setBeside(frame: Frame, titleIds: readonly string[]): Frame {
  return { ...frame, scope: { ...frame.scope, beside: titleIds } };
}

/**
 * The frame of a question about some titles inside another: they stay beside the titles that the
 * enclosing question is about where they are among them, else they stand alone.
 */
export function amongBeside(frame: Frame, titleIds: readonly string[]): Frame {
  const { beside, ...alone } = frame.scope;
  if (!beside || titleIds.every((titleId) => beside.includes(titleId))) return frame;
  return { ...frame, scope: alone };
}

/** What a question about some titles is answered from: with them, all that stand beside them. */
export function evidenceFor({ evidence, scope }: Frame, titleIds: readonly string[]) {
  return evidence.evidenceOn(scope.beside ?? titleIds);
}
