import type { Pay, PayFigure, SourcePay, TitlePay, UnconvertedSalary } from "./answers";
import { standingAt } from "./as-of";
import { isMissing, payInScope } from "./convert-pay";
import type { Evidence, Salary, Source } from "./evidence";
import { salariesInScope } from "./filter";
import { listWords } from "./format";
import { gradeSalary } from "./grade";
import { groupBy } from "./group";
import { type Missing, missing } from "./missing";
import { compareMoney } from "./money";
import { fromSalary, type Sourced } from "./provenance";
import { referenceBook } from "./reference-series";
import { remembered } from "./remembered";
import type { Scope } from "./scope";
import { comparePreference, selectCentral } from "./select";
import { compareText } from "./text-order";

/** The figure that one salary is, graded at `asOf`. `publisherCount`: how many publishers cover its title. */
export function salaryFigure(
  salary: Salary,
  source: Source,
  publisherCount: number,
  asOf: Date,
): PayFigure {
  const { money, period, basis } = salary;
  return {
    sourceId: salary.sourceId,
    editionId: salary.editionId,
    origin: salary.origin,
    titleId: salary.titleId,
    pay: fromSalary({ money, period, basis }, salary.id),
    statistic: salary.statistic,
    country: salary.country,
    place: salary.place,
    sampleSize: salary.sampleSize,
    minYears: salary.minYears,
    maxYears: salary.maxYears,
    level: salary.level,
    observedFrom: salary.observedFrom,
    observedTo: salary.observedTo,
    gradeExplanation: gradeSalary(salary, source, publisherCount, asOf),
  };
}

/** The pay of a title as the scope asks for it, source by source in order of their id, or why there is none. */
export const titlePay = remembered<[titleId: string], TitlePay>(computeTitlePay);

function computeTitlePay(evidence: Evidence, titleId: string, scope: Scope): TitlePay {
  const inScope = salariesInScope(evidence, titleId, scope);
  const { shown, unconverted } = convertAll(evidence, inScope, scope);
  const publisherCount = new Set(shown.map(({ source }) => source.publisherId)).size;
  const bySource = [...groupBy(shown, ({ source }) => source.id)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([sourceId, converted]): SourcePay => {
      const figures = converted.map(({ salary, source, pay }) => ({
        ...salaryFigure(salary, source, publisherCount, scope.asOf),
        pay,
      }));
      return {
        sourceId,
        central: selectCentral(figures),
        centralMissing: null,
        figures: lowestFirst(figures),
      };
    });
  return {
    titleId,
    bySource,
    missing:
      bySource.length > 0 ? null : whyMissing(evidence, titleId, scope, inScope, unconverted),
    unconverted,
    otherEditions: [],
  };
}

interface ShownSalary {
  readonly salary: Salary;
  readonly source: Source;
  readonly pay: Sourced<Pay>;
}

/** Salaries as the scope asks for them, those apart that cannot be shown so. */
function convertAll(evidence: Evidence, salaries: readonly Salary[], scope: Scope) {
  const sources = new Map(
    standingAt(evidence.sources, scope.asOf).map((source) => [source.id, source]),
  );
  const book = referenceBook(evidence, scope.asOf);
  const shown: ShownSalary[] = [];
  const unconverted: UnconvertedSalary[] = [];
  for (const salary of salaries) {
    const source = sources.get(salary.sourceId);
    if (!source) continue;
    const pay = payInScope(salary, source, scope, book);
    if (isMissing(pay))
      unconverted.push({ salaryId: salary.id, sourceId: source.id, missing: pay });
    else shown.push({ salary, source, pay });
  }
  return { shown, unconverted };
}

/** Lowest amount first, currency by currency; equal amounts as figures are preferred, so that the order is always the same. */
function lowestFirst(figures: readonly PayFigure[]): PayFigure[] {
  return [...figures].sort((a, b) => {
    const [left, right] = [a.pay.value.money, b.pay.value.money];
    if (left.currency !== right.currency) return compareText(left.currency, right.currency);
    return compareMoney(left, right) || comparePreference(a, b);
  });
}

function whyMissing(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
  inScope: readonly Salary[],
  unconverted: readonly UnconvertedSalary[],
): Missing {
  if (inScope.length > 0) return unconvertedMissing(inScope, unconverted);
  if (salariesInScope(evidence, titleId, { ...scope, where: {} }).length > 0) {
    return missing(
      "OUT_OF_SCOPE",
      "Pay is held for this title, but none that this filter lets through.",
    );
  }
  if (standingAt(evidence.salaries, scope.asOf).some((salary) => salary.titleId === titleId)) {
    return missing(
      "WITHDRAWN",
      "The salaries held for this title, or their sources, were withdrawn; they stay readable, with the reason.",
    );
  }
  return missing("NO_EVIDENCE", "No source that Stepwise holds states pay for this title.");
}

/** Why none of the salaries that the filter lets through can be shown as the scope asks for. */
function unconvertedMissing(
  inScope: readonly Salary[],
  unconverted: readonly UnconvertedSalary[],
): Missing {
  const currencies = [...new Set(inScope.map((salary) => salary.money.currency))].sort();
  const reasons = [...new Set(unconverted.map((each) => each.missing.explanation))].sort();
  const clauses = reasons.map((reason) => reason.charAt(0).toLowerCase() + reason.slice(1, -1));
  return missing(
    "NOT_CONVERTIBLE",
    `Pay for this title is held in ${listWords(currencies)} only, and ${clauses.join("; ")}.`,
  );
}
