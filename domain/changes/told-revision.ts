import type { ChangedThing, ChangeKind, EvidenceChange } from "../evidence/evidence-change";
import { changeKindWords, countryInWords } from "../words/enum-labels";
import { countOf } from "../words/format";
import { type ChangeSubject, pathOfSubject } from "./change-subject";
import { type Feed, tagOf } from "./feed";

/** How many of its changes are told with a revision; all of them are at its own address. */
export const CHANGES_TOLD = 25;

/** One change, as feeds and webhooks tell it. */
export interface ToldChange {
  readonly kind: ChangeKind;
  readonly thing: ChangedThing;
  readonly slug: string;
  readonly name: string;
  readonly statedBefore: string | null;
  readonly statedAfter: string | null;
}

/** One revision, as feeds and webhooks tell it. */
export interface ToldRevision {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
  /** The first of what it changed. */
  readonly changes: readonly ToldChange[];
  /** How many things it changed in all. */
  readonly totalCount: number;
}

/** The change as it is told. */
export function toldChange({ id, ...change }: EvidenceChange): ToldChange {
  const { kind, thing, name, statedBefore, statedAfter } = change;
  return { kind, thing, slug: id, name, statedBefore, statedAfter };
}

/** What a revision changed, in sentences; the last one says how many are left out. */
export function toldSentences({ changes, totalCount }: ToldRevision): string[] {
  if (totalCount === 0) return [NO_CHANGE];
  const left = totalCount - changes.length;
  const more = left > 0 ? [`And ${countOf(left, "change")} more.`] : [];
  return [...changes.map(sentenceOf), ...more];
}

/** What is said of a revision that no figure depends on. */
export const NO_CHANGE =
  "It changed no figure, source or title: at most texts of the career guide.";

function sentenceOf({ kind, name, statedBefore, statedAfter }: ToldChange): string {
  if (statedBefore !== null && statedAfter !== null && statedBefore !== statedAfter) {
    return `${name}: ${changeKindWords(kind, statedBefore, statedAfter)}.`;
  }
  const stated = statedAfter ?? statedBefore;
  return `${name}: ${changeKindWords(kind, null, null)}${stated === null ? "" : `, ${stated}`}.`;
}

/** What feed readers show as the name of a feed. `nameOf`: what readers know a title or source by. */
export function feedTitle(subject: ChangeSubject | null, nameOf: (slug: string) => string): string {
  return `${aboutWords(subject, nameOf)}, Stepwise`;
}

/** What is told of a subject, in words. */
export function aboutWords(
  subject: ChangeSubject | null,
  nameOf: (slug: string) => string,
): string {
  switch (subject?.kind) {
    case undefined:
      return "Changes of the evidence";
    case "title":
      return `Changes of ${nameOf(subject.title)}`;
    case "step":
      return `Changes of the step from ${nameOf(subject.from)} to ${nameOf(subject.to)}`;
    case "source":
      return `Changes of ${nameOf(subject.source)}`;
    case "country":
      return `Changes of pay in ${countryInWords(subject.country)}`;
  }
}

/** The addresses of what is told of a subject, and of its page. */
export function feedAddresses(origin: string, subject: ChangeSubject | null) {
  const path = pathOfSubject(subject);
  return {
    atom: `${origin}${path}/changes.atom`,
    json: `${origin}${path}/changes.json`,
    page: `${origin}${pageOf(subject)}`,
  };
}

/** The page of what is told of. */
function pageOf(subject: ChangeSubject | null): string {
  switch (subject?.kind) {
    case undefined:
      return "/changes";
    case "step":
      return `/compare?titles=${subject.from},${subject.to}`;
    case "country":
      return `/?country=${subject.country}`;
    default:
      return pathOfSubject(subject);
  }
}

/**
 * What is told of a subject. Entries are known by the subject and the number of the revision: what
 * one revision changed is told of several subjects, each with what concerns it. They lead to all
 * that the revision changed.
 */
export function toldFeed(
  origin: string,
  title: string,
  subject: ChangeSubject | null,
  revisions: readonly ToldRevision[],
): Feed {
  const about = pathOfSubject(subject).slice(1);
  return {
    ...feedAddresses(origin, subject),
    title,
    entries: revisions.map((revision) => {
      const { number, at, reason, changes, totalCount } = revision;
      return {
        id: tagOf(origin, `${about === "" ? "" : `${about}/`}revision-${number}`),
        title: reason,
        at,
        address: `${origin}/changes/${number}`,
        content: toldSentences(revision),
        facts: { revision: number, changes, totalCount },
      };
    }),
  };
}
