import type {
  CareerStep,
  CareerTitle,
  Edition,
  Evidence,
  Occupation,
  Publisher,
  RecordCell,
  RecordSet,
  ReferenceValue,
  Revision,
  Salary,
  Source,
  StepSupport,
  TitleDuty,
  TitleSkill,
  Versioned,
} from "../evidence/evidence";
import type { Guide, GuideAnswer, Question } from "../evidence/guide";
import { publishedAt, standingAt, statusAt } from "../evidence/times";
import { answerQuestion, isUnanswered } from "../guide-answers/answer-question";
import { supportsOf } from "../progression/step-supports";
import { compareText } from "../text/lists";
import type { Cell } from "./column";

/** The evidence that an archive is made of, all but what is read title by title, each list by slug. */
export interface HeldEvidence {
  readonly revision: Revision;
  /** The address of the site, where what is left out can be read; empty where it has no lasting one. */
  readonly origin: string;
  /** Withdrawn ones are among them, so that whatever names one finds it. */
  readonly publishers: readonly Publisher[];
  readonly sources: readonly Source[];
  readonly editions: readonly Edition[];
  readonly titles: readonly CareerTitle[];
  readonly steps: readonly CareerStep[];
  /** What a step rests on, the strongest first. */
  readonly supportsOf: (stepId: string) => readonly StepSupport[];
  readonly titleSkills: readonly TitleSkill[];
  readonly titleDuties: readonly TitleDuty[];
  readonly references: readonly ReferenceValue[];
  readonly recordSets: readonly RecordSet[];
  readonly occupations: readonly Occupation[];
  readonly guide: Guide;
  /** The answer to a question of the guide; null where none is held. */
  readonly answerOf: (question: Question) => GuideAnswer | null;
  readonly names: Names;
  /** Whether rows of a source may be passed on. */
  readonly mayBePassedOn: (sourceId: string) => boolean;
}

/** What slugs stand for. */
export interface Names {
  readonly title: (slug: string | null) => string | null;
  readonly source: (slug: string | null) => string | null;
  readonly edition: (slug: string | null) => string | null;
  readonly publisher: (slug: string | null) => string | null;
}

/** What is held of one title. */
export interface TitleEvidence {
  readonly title: CareerTitle;
  /** By slug. */
  readonly salaries: readonly Salary[];
  /** Of the data sets that are published, in the order of what they count. */
  readonly cells: readonly HeldCell[];
}

/** A cell, with the data set that it belongs to. */
export interface HeldCell {
  readonly set: RecordSet;
  readonly cell: RecordCell;
}

/**
 * The evidence as a revision left it, `catalogue` with the salaries that the guide's questions are
 * answered from. The same whatever was recorded since.
 */
export function heldAt(
  catalogue: Evidence,
  guide: Guide,
  revision: Revision,
  origin: string,
): HeldEvidence {
  const standing = <T extends Versioned>(rows: readonly T[]) =>
    bySlug(standingAt(rows, revision.at));
  const published = <T extends Versioned>(rows: readonly T[]) =>
    bySlug(publishedAt(rows, revision.at));
  const publishers = standing(catalogue.publishers);
  const sources = standing(catalogue.sources);
  const editions = standing(catalogue.editions);
  const open = new Set(
    sources.filter(({ redistribution }) => redistribution === "ALLOWED").map(({ id }) => id),
  );
  const titles = standing(catalogue.titles);
  return {
    revision,
    origin,
    publishers,
    sources,
    editions,
    titles,
    steps: published(catalogue.steps),
    supportsOf: (stepId) => supportsOf(catalogue, stepId, revision.at),
    titleSkills: published(catalogue.titleSkills),
    titleDuties: published(catalogue.titleDuties),
    references: published(catalogue.references),
    recordSets: published(catalogue.recordSets),
    occupations: published(catalogue.occupations),
    guide: {
      duties: published(guide.duties),
      skills: published(guide.skills),
      responsibilities: published(guide.responsibilities),
      roadmap: published(guide.roadmap),
      questions: published(guide.questions),
      programmes: published(guide.programmes),
      claims: published(guide.claims),
    },
    answerOf: (question) => {
      const scope = { where: {}, currency: null, asOf: revision.at };
      const outcome = answerQuestion(question, { evidence: catalogue, guide, scope });
      return isUnanswered(outcome) ? null : outcome;
    },
    names: {
      title: nameIn(titles),
      source: nameIn(sources),
      edition: nameIn(editions),
      publisher: nameIn(publishers),
    },
    mayBePassedOn: (sourceId) => open.has(sourceId),
  };
}

/** What an archive holds of a title, of all its salaries that are published and all its counted records. */
export function titleEvidence(
  held: HeldEvidence,
  title: CareerTitle,
  salaries: readonly Salary[],
  cells: readonly RecordCell[],
): TitleEvidence {
  const sets = new Map(held.recordSets.map((set) => [set.batch, set]));
  const own = cells.flatMap((cell): HeldCell[] => {
    const set = sets.get(cell.batch);
    return set ? [{ set, cell }] : [];
  });
  const keys = new Map(own.map((each) => [each, keyOf(each)]));
  return {
    title,
    salaries: bySlug(salaries),
    cells: own.sort((a, b) => compareText(keys.get(a) ?? "", keys.get(b) ?? "")),
  };
}

/** What a cell counts, as text that sorts. */
function keyOf({ set, cell: { country, level, years, year, currency } }: HeldCell): string {
  return JSON.stringify([set.id, country, currency, year, level, years]);
}

/** The row of what is standing says whether it was withdrawn. */
export function statusCell(held: HeldEvidence, row: Versioned): Cell {
  return statusAt(row, held.revision.at);
}

function bySlug<T extends Versioned>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => compareText(a.id, b.id));
}

function nameIn(things: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (slug: string | null) => (slug === null ? null : (names.get(slug) ?? null));
}
