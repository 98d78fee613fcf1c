import type { OtherEdition, PayFigure, SourcePay, TitlePay } from "../evidence/answers";
import { standingAt } from "../evidence/as-of";
import type { Evidence, Salary, Source } from "../evidence/evidence";
import { salariesInScope } from "../evidence/filter";
import { publishersByCountry } from "../evidence/independence";
import { memoize } from "../evidence/memoize";
import { type Missing, missing } from "../evidence/missing";
import { fromSalary } from "../evidence/provenance";
import { asPrinted, isShownOtherwise, type Scope } from "../evidence/scope";
import { groupBy } from "../text/group";
import { compareText } from "../text/text-order";
import { displayPay, figureDisplay, lowestFirst } from "./display";
import { answeringEditions, answers } from "./editions";
import { gradeSalary } from "./grade";
import { selectCentral } from "./select";
import { statedSpreads } from "./stated-spread";

/** The figure that one salary is, graded at `asOf`. `publishers`: how many cover its title (independence.ts). */
function salaryFigure(salary: Salary, source: Source, publishers: number, asOf: Date): PayFigure {
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
    gradeExplanation: gradeSalary(salary, source, publishers, asOf),
  };
}

/**
 * The pay of a title as its sources print it, source by source in order of their id, or why there is
 * none. Of each source and country one edition answers (editions.ts). What is chosen here stays chosen
 * however it is shown.
 */
const printedPay = memoize<[titleId: string], TitlePay>(computePrintedPay);

function computePrintedPay(evidence: Evidence, titleId: string, scope: Scope): TitlePay {
  const inScope = salariesInScope(evidence, titleId, scope);
  const answering = answeringEditions(evidence, [titleId], scope);
  const answered = inScope.filter((salary) => answers(salary, answering));
  const sources = new Map(
    standingAt(evidence.sources, scope.asOf).map((source) => [source.id, source]),
  );
  const publishers = publishersByCountry(evidence, titleId, scope.asOf);
  const bySource = [...groupBy(answered, ({ sourceId }) => sourceId)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([sourceId, salaries]): SourcePay[] => {
      const source = sources.get(sourceId);
      if (!source) return [];
      const figures = salaries.map((salary) =>
        salaryFigure(salary, source, publishers.get(salary.country) ?? 0, scope.asOf),
      );
      const central = selectCentral(figures);
      const centralMissing = central ? null : NO_MIDDLE;
      return [
        {
          sourceId,
          central,
          centralMissing,
          figures: lowestFirst(figures),
          spreads: statedSpreads(figures),
        },
      ];
    });
  return {
    titleId,
    bySource,
    missing: bySource.length > 0 ? null : whyNone(evidence, titleId, scope, inScope),
    unconverted: [],
    otherEditions: otherEditions(inScope.filter((salary) => !answers(salary, answering))),
  };
}

/** Why a source has no middle where it states only other values. */
export const NO_MIDDLE = missing("NOT_PUBLISHED", "This source states no value in the middle.");

/** The pay of a title as the scope asks for it: what its sources print, converted where the scope says so. */
export const titlePay = memoize<[titleId: string], TitlePay>((evidence, titleId, scope) => {
  const printed = printedPay(evidence, titleId, asPrinted(scope));
  return isShownOtherwise(scope) ? displayPay(printed, figureDisplay(evidence, scope)) : printed;
});

/** What the editions hold that do not answer, by source, country and edition. */
function otherEditions(salaries: readonly Salary[]): OtherEdition[] {
  const keyOf = ({ sourceId, country, editionId }: Salary) => `${sourceId} ${country} ${editionId}`;
  return [...groupBy(salaries, keyOf)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, own]): OtherEdition[] => {
      const [first] = own;
      if (!first?.editionId) return [];
      const { sourceId, editionId, country } = first;
      return [{ sourceId, editionId, country, figures: own.length }];
    });
}

function whyNone(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
  inScope: readonly Salary[],
): Missing {
  if (inScope.length > 0) {
    return missing(
      "OTHER_EDITION",
      "Pay is held for this title in another edition of a source, which does not stand beside the one that answers here.",
    );
  }
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
