import type { GradeExplanation, GradeTerm } from "../evidence/answers";
import type { Evidence, Salary, Source } from "../evidence/evidence";
import { memoize, type Scope } from "../evidence/scope";
import { salariesInScope, standingAt } from "../evidence/times";
import { GRADES, type Grade } from "../evidence/vocabulary";
import { basisWords, methodWords, statisticWords } from "../words/enum-labels";
import { formatCount, formatDate } from "../words/format";

/** One line of the published rule: what is looked at, and which grade each finding allows at best. */
export interface GradeRule {
  readonly name: string;
  readonly question: string;
  readonly allows: readonly (readonly [finding: string, grade: Grade])[];
}

/**
 * The rule by which figures are graded. A figure gets the lowest grade that a line allows it;
 * a line that cannot be answered makes the grade unknown.
 */
export const GRADE_RULES: readonly GradeRule[] = [
  {
    name: "Sample size",
    question: "How many people or rows does the figure summarise?",
    allows: [
      ["1,000 or more", "HIGH"],
      ["100 to 999", "MODERATE"],
      ["not stated, by a statistics office, which holds back what rests on too few", "MODERATE"],
      ["30 to 99", "LOW"],
      ["fewer than 30", "VERY_LOW"],
      ["not stated", "UNKNOWN"],
    ],
  },
  {
    name: "Method",
    question: "How did the source come by it?",
    allows: [
      ["official statistics, or a survey", "HIGH"],
      ["self-reported pay, job adverts, or a mix of methods", "MODERATE"],
      ["a model estimate", "LOW"],
      ["stated in an article or framework", "LOW"],
    ],
  },
  {
    name: "Age",
    question: "How long before the day asked about does the observation end?",
    allows: [
      ["up to 2 years", "HIGH"],
      ["up to 4 years", "MODERATE"],
      ["up to 8 years", "LOW"],
      ["more than 8 years", "VERY_LOW"],
      ["no date stated", "UNKNOWN"],
    ],
  },
  {
    name: "Pay basis",
    question: "Does the source say what the amount includes?",
    allows: [
      ["yes", "HIGH"],
      ["no", "LOW"],
    ],
  },
  {
    name: "Statistic",
    question: "Does the source say which value it states?",
    allows: [
      ["yes", "HIGH"],
      ["an average of unstated kind", "LOW"],
    ],
  },
  {
    name: "Independence",
    question:
      "Did we read it at its publisher, and do others that we read themselves cover the title in the country?",
    allows: [
      ["read at the publisher, and two or more publishers cover the title in the country", "HIGH"],
      ["read at the publisher, the only one that covers the title in the country", "MODERATE"],
      ["read second hand, in another source", "LOW"],
    ],
  },
];

/** The weakest of some grades: unknown is weaker than all, so that it absorbs. Unknown where there are none. */
export function weakest(grades: readonly Grade[]): Grade {
  if (grades.length === 0) return "UNKNOWN";
  return GRADES[Math.max(...grades.map((grade) => GRADES.indexOf(grade)))] ?? "UNKNOWN";
}

/**
 * Grades one salary at `asOf` by GRADE_RULES. `publisherCount` is the number of publishers that were
 * read themselves and cover the same title in the same country.
 */
export function gradeSalary(
  salary: Salary,
  source: Source,
  publisherCount: number,
  asOf: Date,
): GradeExplanation {
  const terms = [
    sampleSizeTerm(salary.sampleSize, source),
    methodTerm(source),
    ageTerm(observationEnd(salary, source), asOf),
    basisTerm(salary),
    statisticTerm(salary),
    independenceTerm(source, publisherCount),
  ];
  return { grade: weakest(terms.map((term) => term.allows)), terms };
}

function sampleSizeTerm(size: number | null, { method }: Source): GradeTerm {
  const name = "Sample size";
  if (size === null) {
    return method === "OFFICIAL_STATISTICS"
      ? {
          name,
          finding: "not stated; a statistics office holds back what rests on too few",
          allows: "MODERATE",
        }
      : { name, finding: "not stated", allows: "UNKNOWN" };
  }
  const allows = size >= 1000 ? "HIGH" : size >= 100 ? "MODERATE" : size >= 30 ? "LOW" : "VERY_LOW";
  return { name, finding: formatCount(size), allows };
}

function methodTerm({ method }: Source): GradeTerm {
  const allowed: Record<Source["method"], Grade> = {
    OFFICIAL_STATISTICS: "HIGH",
    SURVEY: "HIGH",
    SELF_REPORTED: "MODERATE",
    JOB_ADVERTS: "MODERATE",
    MIXED: "MODERATE",
    MODELLED: "LOW",
    EDITORIAL: "LOW",
  };
  return { name: "Method", finding: methodWords(method), allows: allowed[method] };
}

/** The last day that a salary can speak of: the end of the observation, else the day its source was published. The day of a citation says only that it is older. */
function observationEnd(salary: Salary, source: Source): string | null {
  return salary.observedTo ?? salary.observedFrom ?? source.publishedOn;
}

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

function ageTerm(end: string | null, asOf: Date): GradeTerm {
  const name = "Age";
  if (end === null) return { name, finding: "no date stated", allows: "UNKNOWN" };
  const years = (asOf.getTime() - Date.parse(`${end}T00:00:00Z`)) / YEAR_MS;
  const allows = years <= 2 ? "HIGH" : years <= 4 ? "MODERATE" : years <= 8 ? "LOW" : "VERY_LOW";
  return { name, finding: `up to ${formatDate(end)}`, allows };
}

function basisTerm({ basis }: Salary): GradeTerm {
  return {
    name: "Pay basis",
    finding: basis === "UNKNOWN" ? "not stated" : basisWords(basis),
    allows: basis === "UNKNOWN" ? "LOW" : "HIGH",
  };
}

function statisticTerm({ statistic }: Salary): GradeTerm {
  const unspecified = statistic === "UNSPECIFIED_AVERAGE";
  return {
    name: "Statistic",
    finding: unspecified ? statisticWords(statistic) : "stated",
    allows: unspecified ? "LOW" : "HIGH",
  };
}

function independenceTerm(source: Source, publisherCount: number): GradeTerm {
  const name = "Independence";
  if (source.citedById !== null) {
    return { name, finding: "read second hand, in another source", allows: "LOW" };
  }
  return publisherCount >= 2
    ? {
        name,
        finding: `${formatCount(publisherCount)} publishers cover the title in the country`,
        allows: "HIGH",
      }
    : {
        name,
        finding: "the only publisher that covers the title in the country",
        allows: "MODERATE",
      };
}

/**
 * How many publishers cover a title, by country: those that were read themselves and state pay for
 * it, whatever the question. Editions and series of one publisher count once; what was read second
 * hand confirms nobody. So a figure has one grade at one moment, wherever it stands.
 */
export function publishersByCountry(
  evidence: Evidence,
  titleId: string,
  asOf: Date,
): ReadonlyMap<string, number> {
  return counts(evidence, titleId, { where: {}, currency: null, asOf });
}

const counts = memoize<[titleId: string], ReadonlyMap<string, number>>(countPublishers);

function countPublishers(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
): ReadonlyMap<string, number> {
  const firstHand = new Map(
    standingAt(evidence.sources, scope.asOf)
      .filter(({ citedById }) => citedById === null)
      .map(({ id, publisherId }) => [id, publisherId]),
  );
  const byCountry = new Map<string, Set<string>>();
  for (const { sourceId, country } of salariesInScope(evidence, titleId, scope)) {
    const publisherId = firstHand.get(sourceId);
    if (publisherId === undefined) continue;
    const found = byCountry.get(country) ?? new Set<string>();
    byCountry.set(country, found.add(publisherId));
  }
  return new Map([...byCountry].map(([country, publishers]) => [country, publishers.size]));
}
