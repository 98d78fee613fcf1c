import type { PayFigure, SourcePay, TitlePay } from "./answers";
import { publishedAt, standingAt } from "./as-of";
import type { Evidence, Salary, Source } from "./evidence";
import { salariesInScope } from "./filter";
import { listWords } from "./format";
import { gradeSalary } from "./grade";
import { groupBy } from "./group";
import { type Missing, missing } from "./missing";
import { compareMoney } from "./money";
import { fromSalary } from "./provenance";
import type { Scope } from "./scope";
import { selectCentral } from "./select";

/** The figure that one salary is, graded at `asOf`. `publisherCount`: how many publishers cover its title. */
export function salaryFigure(salary: Salary, source: Source, publisherCount: number, asOf: Date): PayFigure {
  const { money, period, basis } = salary;
  return {
    sourceId: salary.sourceId,
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

/** The pay of a title, source by source in order of their id, or why there is none. */
export function titlePay(evidence: Evidence, titleId: string, scope: Scope): TitlePay {
  const sources = new Map(standingAt(evidence.sources, scope.asOf).map((source) => [source.id, source]));
  const inScope = salariesInScope(evidence, titleId, scope);
  const shown = inScope.filter((salary) => inCurrency(salary, scope));
  const publisherCount = new Set(shown.map((salary) => sources.get(salary.sourceId)?.publisherId)).size;
  const bySource = [...groupBy(shown, (salary) => salary.sourceId)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([sourceId, salaries]): SourcePay[] => {
      const source = sources.get(sourceId);
      if (!source) return [];
      const figures = salaries.map((salary) => salaryFigure(salary, source, publisherCount, scope.asOf));
      return [{ sourceId, central: selectCentral(figures), figures: lowestFirst(figures) }];
    });
  return {
    titleId,
    bySource,
    missing: bySource.length > 0 ? null : whyMissing(evidence, titleId, scope, inScope),
  };
}

function inCurrency(salary: Salary, scope: Scope): boolean {
  return scope.currency === null || scope.currency === salary.money.currency;
}

function lowestFirst(figures: readonly PayFigure[]): PayFigure[] {
  return [...figures].sort((a, b) => {
    const [left, right] = [a.pay.value.money, b.pay.value.money];
    return left.currency === right.currency
      ? compareMoney(left, right)
      : left.currency.localeCompare(right.currency);
  });
}

function whyMissing(evidence: Evidence, titleId: string, scope: Scope, inScope: readonly Salary[]): Missing {
  if (inScope.length > 0) {
    const currencies = [...new Set(inScope.map((salary) => salary.money.currency))].sort();
    return missing(
      "NOT_COMPARABLE",
      `Pay for this title is held in ${listWords(currencies)} only, and no exchange rate to ${scope.currency} is held.`,
    );
  }
  const ofTitle = (salaries: readonly Salary[]) => salaries.filter((salary) => salary.titleId === titleId);
  if (ofTitle(publishedAt(evidence.salaries, scope.asOf)).length > 0) {
    return missing("OUT_OF_SCOPE", "Pay is held for this title, but none that this filter lets through.");
  }
  if (ofTitle(standingAt(evidence.salaries, scope.asOf)).length > 0) {
    return missing("WITHDRAWN", "The salaries held for this title were withdrawn; they stay readable, with the reason.");
  }
  return missing("NO_EVIDENCE", "No source that Stepwise holds states pay for this title.");
}
