import type { Revision } from "@/domain/evidence/evidence";
import type { Scope } from "@/domain/evidence/scope";
import type { Database } from "@/prisma/client";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import type { EvidenceNow } from "@/prisma/version-watch";
import { evidenceNow } from "@/prisma/version-watch";
import {
  checkedMoment,
  checkFilter,
  checkView,
  type FilterInput,
  type ViewArguments,
} from "./question-check";
import { EvidenceSnapshot } from "./snapshot";

/** The evidence, and a moment at which it stood so: what is recorded later has a later time. */
export interface StandingEvidence {
  readonly evidence: EvidenceSnapshot;
  readonly moment: Date;
}

/** Hands out the evidence as it stands. */
export interface EvidenceStore {
  /**
   * The version is at hand or one cheap statement; the evidence itself is read again only when its
   * version has moved. `reaching`: a moment that the answer has to be as late as.
   */
  current(reaching?: Date | null): Promise<StandingEvidence>;
}

/**
 * Keeps the latest snapshot. Requests under way keep the one that they began with. `open`: the
 * database, opened by the first question and not before.
 */
export function createEvidenceStore(open: () => Database): EvidenceStore {
  let held: { version: string; snapshot: Promise<EvidenceSnapshot> } | null = null;
  return {
    async current(reaching) {
      const { revision, moment } = await evidenceNow(open(), reaching);
      const version = versionOf(revision);
      if (held?.version !== version) {
        const snapshot = loadCatalogue(open()).then(
          (catalogue) => new EvidenceSnapshot(revision, catalogue, open),
        );
        held = { version, snapshot };
        snapshot.catch(() => {
          if (held?.snapshot === snapshot) held = null;
        });
      }
      return { evidence: await held.snapshot, moment };
    },
  };
}

/** The time is part of it, so that a database that was restored or replaced is not taken for the old one. */
function versionOf(revision: Revision | null): string {
  return revision ? `${revision.id} ${revision.at.toISOString()}` : "empty";
}

/** What is taken for now, in whole minutes, so that whoever asks within one gets the same answer. */
const NOW_IN_MS = 60_000;

/** The moments of a question that names none. */
export interface NowAndReached {
  /** What it takes for now. */
  readonly now: Date;
  /** The latest moment of which it is known what stood then. */
  readonly reached: Date;
}

/**
 * A moment that the database has not reached yet may still be given to a revision. And where its
 * clock is ahead of this machine's, what it has recorded is not in the future. Between the whole
 * minute and the moment that is reached nothing was recorded, or now is the time of that.
 */
export function nowOf({ revision, moment }: EvidenceNow, clock: Date): NowAndReached {
  const recorded = revision?.at.getTime() ?? 0;
  const reached = Math.max(Math.min(clock.getTime(), moment.getTime()), recorded);
  const now = Math.max(reached - (reached % NOW_IN_MS), recorded);
  return { now: new Date(now), reached: new Date(reached) };
}

/**
 * The question that a thing was reached by: its scope, the evidence it is answered from, and the one
 * moment that the whole request takes for now.
 */
export interface EvidenceContext {
  readonly scope: Scope;
  readonly evidence: EvidenceSnapshot;
  readonly now: Date;
  /** The latest moment of which it is known what stood then; `now` or up to a minute later. */
  readonly reached: Date;
  /** Whether the question names the moment that it asks about. */
  readonly namesMoment: boolean;
}

/** A thing together with the question it was reached by, so that its fields answer the same question. */
export interface InContext<T> {
  readonly value: T;
  readonly within: EvidenceContext;
}

/** The arguments that inScope a question. Each that is absent or null stays as the enclosing question has it. */
export interface ScopeArguments extends ViewArguments {
  readonly where?: FilterInput | null | undefined;
  readonly asOf?: Date | null | undefined;
}

export function inContext<T>(value: T, within: EvidenceContext): InContext<T> {
  return { value, within };
}

/** All of some things in one context. */
export function allInContext<T>(values: readonly T[], within: EvidenceContext): InContext<T>[] {
  return values.map((value) => ({ value, within }));
}

/** The context of a field that takes arguments of its own. Throws BAD_USER_INPUT where one cannot be met. */
export function inScope(within: EvidenceContext, question: ScopeArguments): EvidenceContext {
  const { where, currency, prices, annual, asOf } = question;
  if ([where, currency, prices, annual, asOf].every((part) => part == null)) return within;
  const moment = asOf == null ? within.scope.asOf : checkedMoment("asOf", asOf, within.reached);
  return {
    ...within,
    namesMoment: within.namesMoment || asOf != null,
    scope: {
      ...within.scope,
      where: where == null ? within.scope.where : checkFilter(where, within.evidence, moment),
      ...checkView(question, within.scope),
      asOf: moment,
    },
  };
}

const atMoments = new WeakMap<EvidenceContext, EvidenceContext>();

/**
 * The same moment without what narrows and shows pay: the context of a thing whose fields depend on
 * the moment alone, whatever question it was reached by.
 */
export function atMoment(within: EvidenceContext): EvidenceContext {
  const known = atMoments.get(within);
  if (known) return known;
  const plain = { ...within, scope: { where: {}, currency: null, asOf: within.scope.asOf } };
  atMoments.set(within, plain);
  atMoments.set(plain, plain);
  return plain;
}

/**
 * The context of a question that sets titles side by side, so that one edition of a source answers for
 * all of them, also where their pay is asked for inside the answer.
 */
export function setBeside(within: EvidenceContext, titleIds: readonly string[]): EvidenceContext {
  // One alone stands beside nothing, as it does where it is asked about by itself.
  if (titleIds.length < 2) return within;
  return { ...within, scope: { ...within.scope, beside: titleIds } };
}

/**
 * The context of a question about some titles inside another: they stay beside the titles that the
 * enclosing question is about where they are among them, else they stand alone.
 */
export function amongBeside(within: EvidenceContext, titleIds: readonly string[]): EvidenceContext {
  const { beside, ...alone } = within.scope;
  if (!beside || titleIds.every((titleId) => beside.includes(titleId))) return within;
  return { ...within, scope: alone };
}

/** What a question about some titles is answered from: with them, all that stand beside them. */
export function evidenceFor({ evidence, scope }: EvidenceContext, titleIds: readonly string[]) {
  return evidence.evidenceOn(scope.beside ?? titleIds);
}
