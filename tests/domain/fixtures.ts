// Invented evidence for tests. None of it is ever seeded or shown.
import type {
  CareerStep,
  CareerTitle,
  Edition,
  Evidence,
  Publisher,
  Revision,
  Salary,
  Source,
  StepSupport,
  Versioned,
} from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import type { Scope } from "@/domain/evidence/scope";

export const DAY = 24 * 60 * 60 * 1000;
export const START = new Date("2026-01-01T00:00:00Z");

export function revision(id: number, at = new Date(START.getTime() + id * DAY)): Revision {
  return { id, at, actor: "fixture", reason: `fixture revision ${id}` };
}

export function versionOf(id: string, overrides: Partial<Versioned> = {}): Versioned {
  return { id, version: 1, recorded: revision(0), superseded: null, withdrawn: null, ...overrides };
}

export function title(id: string, overrides: Partial<CareerTitle> = {}): CareerTitle {
  return {
    ...versionOf(id),
    name: id.toUpperCase(),
    summary: "",
    track: "TECHNICAL",
    craft: null,
    level: null,
    baseTitleId: null,
    aliases: [],
    ...overrides,
  };
}

export function publisher(id: string): Publisher {
  return { ...versionOf(id), name: id, url: null };
}

export function source(id: string, overrides: Partial<Source> = {}): Source {
  return {
    ...versionOf(id),
    publisherId: `${id}-publisher`,
    name: id.toUpperCase(),
    url: null,
    author: null,
    method: "SURVEY",
    methodNote: "",
    licence: null,
    licenceUrl: null,
    redistribution: "CITE_ONLY",
    publishedOn: "2025-12-01",
    retrievedOn: null,
    reviewedOn: null,
    citedById: null,
    citedOn: null,
    partlyBasedOnId: null,
    note: null,
    ...overrides,
  };
}

/** An edition of a source: its file of `publishedOn`. */
export function edition(
  id: string,
  sourceId: string,
  publishedOn: string,
  overrides: Partial<Edition> = {},
): Edition {
  return {
    ...versionOf(id),
    sourceId,
    name: `file of ${publishedOn}`,
    url: null,
    publishedOn,
    retrievedOn: null,
    note: null,
    losses: [],
    breaks: [],
    ...overrides,
  };
}

export function step(
  fromTitleId: string,
  toTitleId: string,
  overrides: Partial<CareerStep> = {},
): CareerStep {
  return {
    ...versionOf(`${fromTitleId}-to-${toTitleId}`),
    fromTitleId,
    toTitleId,
    kind: "PROMOTION",
    ...overrides,
  };
}

/** What a source states of a step. */
export function support(
  stepId: string,
  sourceId: string | null,
  overrides: Partial<StepSupport> = {},
): StepSupport {
  return {
    ...versionOf(`${stepId}-by-${sourceId}`),
    stepId,
    evidence: "STATED",
    sourceId,
    url: null,
    statement: null,
    match: "EXACT",
    fromPrinted: null,
    toPrinted: null,
    timePrinted: null,
    minMonths: null,
    maxMonths: null,
    moves: null,
    ...overrides,
  };
}

/** A yearly median of base pay in India, in whole lakh unless `overrides` says otherwise. */
export function salary(
  sourceId: string,
  titleId: string,
  lakh: number,
  overrides: Partial<Salary> = {},
): Salary {
  return {
    ...versionOf(`${sourceId}-${titleId}`),
    sourceId,
    editionId: null,
    origin: "PRINTED",
    titleId,
    statistic: "MEDIAN",
    interval: null,
    money: money(String(lakh * 100_000), "INR"),
    asPrinted: `${lakh} L`,
    period: "YEAR",
    basis: "BASE",
    country: "IN",
    place: null,
    experiencePrinted: null,
    minYears: null,
    maxYears: null,
    level: null,
    sampleSize: 500,
    observedFrom: "2025-01-01",
    observedTo: "2025-12-01",
    url: null,
    note: null,
    ...overrides,
  };
}

/** Evidence that holds these salaries, and the titles and sources that they name. */
export function evidenceOf(salaries: readonly Salary[], more: Partial<Evidence> = {}): Evidence {
  const sourceIds = [...new Set(salaries.map((each) => each.sourceId))];
  const titleIds = [...new Set(salaries.map((each) => each.titleId))];
  return {
    publishers: sourceIds.map((id) => publisher(`${id}-publisher`)),
    sources: sourceIds.map((id) => source(id)),
    editions: [],
    titles: titleIds.map((id) => title(id)),
    steps: [],
    stepSupports: [],
    titleSkills: [],
    titleDuties: [],
    references: [],
    recordSets: [],
    occupations: [],
    salaries,
    ...more,
  };
}

export function scope(overrides: Partial<Scope> = {}): Scope {
  return { where: {}, currency: null, asOf: new Date("2026-06-01T00:00:00Z"), ...overrides };
}

/** The shape of the career guide's five figures, typed here again so that the seed is not its own judge. */
export function guideEvidence(): Evidence {
  const unstated = {
    statistic: "UNSPECIFIED_AVERAGE",
    basis: "UNKNOWN",
    sampleSize: null,
    observedFrom: null,
    observedTo: null,
  } as const;
  const salaries = [
    salary("glassdoor", "data-scientist", 12, unstated),
    salary("ambitionbox", "specialist", 19.7, unstated),
    salary("glassdoor", "architect", 29.4, unstated),
    salary("glassdoor", "manager", 32.5, unstated),
    salary("glassdoor", "chief", 29, unstated),
  ];
  const second = {
    method: "EDITORIAL",
    publishedOn: null,
    citedById: "guide",
    citedOn: "2025-02-25",
  } as const;
  const path = ["data-scientist", "specialist", "architect", "manager", "chief"];
  return evidenceOf(salaries, {
    sources: [
      source("glassdoor", second),
      source("ambitionbox", second),
      source("guide", { method: "EDITORIAL" }),
    ],
    steps: path.slice(1).map((to, index) => step(path[index] ?? to, to)),
  });
}
