import type { ChangeSubject } from "@/domain/changes/change-subject";
import type { Versioned } from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import { unknownProblem } from "@/domain/question/problems";
import { badUserInput } from "@/domain/refusal";
import type { EvidenceContext } from "./context";
import { knownSlugs } from "./question-check";

/** What changes are asked about, as clients write it: one of its parts, or the two ends of a step. */
export interface SubjectInput {
  readonly title?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly country?: string | null | undefined;
}

/**
 * What changes are asked about; null for everything. What was withdrawn counts as held. Throws
 * BAD_USER_INPUT where more than one thing is named, or one that is not held.
 */
export function askedSubject(
  input: SubjectInput | null | undefined,
  { evidence: { catalogue }, now }: EvidenceContext,
): ChangeSubject | null {
  if (input == null) return null;
  const subject = onlyOne(input);
  if (subject === null) return null;
  const requireHeld = (part: string, noun: string, slug: string, rows: readonly Versioned[]) => {
    const held = knownSlugs(rows, now);
    if (held.has(slug)) return;
    const facts = { slug: slug.slice(0, 60) };
    throw badUserInput(`about.${part}`, unknownProblem(noun, slug, held), facts);
  };
  switch (subject.kind) {
    case "title":
      requireHeld("title", "title", subject.title, catalogue.titles);
      break;
    case "source":
      requireHeld("source", "source", subject.source, catalogue.sources);
      break;
    case "step":
      requireHeld("from", "title", subject.from, catalogue.titles);
      requireHeld("to", "title", subject.to, catalogue.titles);
      requireStep(subject, standingAt(catalogue.steps, now));
      break;
    case "country":
  }
  return subject;
}

function onlyOne({ title, from, to, source, country }: SubjectInput): ChangeSubject | null {
  const named: ChangeSubject[] = [];
  if (title != null) named.push({ kind: "title", title });
  if (from != null && to != null) named.push({ kind: "step", from, to });
  else if (from != null || to != null) {
    const missing = from == null ? "from" : "to";
    throw badUserInput(`about.${missing}`, "A step has two ends: name from and to.");
  }
  if (source != null) named.push({ kind: "source", source });
  if (country != null) named.push({ kind: "country", country });
  const [subject = null, ...others] = named;
  if (others.length === 0) return subject;
  throw badUserInput(
    "about",
    `Changes are about one title, step, source or country, and ${named.length} of them are named.`,
  );
}

function requireStep(
  { from, to }: { readonly from: string; readonly to: string },
  steps: readonly { readonly fromTitleId: string; readonly toTitleId: string }[],
): void {
  if (steps.some((step) => step.fromTitleId === from && step.toTitleId === to)) return;
  throw badUserInput("about.to", `No step leads from ${from} to ${to}.`);
}
