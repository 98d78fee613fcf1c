import type { Evidence, Salary } from "../evidence/evidence";
import type { Scope } from "../evidence/scope";
import { publishedAt, salariesInScope } from "../evidence/times";
import { answeringEditions, answers } from "../pay/select";
import { groupBy } from "../text/lists";

/** What one source states of one title. */
export interface Coverage {
  readonly titleId: string;
  /** How many figures. */
  readonly salaries: number;
  /** The greatest number of people, adverts or rows that one of them summarises; null where none says. */
  readonly largestSample: number | null;
  /** The latest calendar year in which one of them was observed; null where no observation is dated. */
  readonly latestYear: number | null;
}

/** Which titles one source covers. */
export interface SourceCoverage {
  readonly sourceId: string;
  /** One entry for each title covered, in the order asked for. */
  readonly covered: readonly Coverage[];
}

/** Which sources cover which titles in the scope, by the editions that answer: sources without any are left out. */
export function sourceCoverage(
  evidence: Evidence,
  titleIds: readonly string[],
  scope: Scope,
): SourceCoverage[] {
  const answering = answeringEditions(evidence, titleIds, scope);
  const byTitle = titleIds.map((titleId) =>
    groupBy(
      salariesInScope(evidence, titleId, scope).filter((salary) => answers(salary, answering)),
      (salary) => salary.sourceId,
    ),
  );
  return publishedAt(evidence.sources, scope.asOf).flatMap((source) => {
    const covered = titleIds.flatMap((titleId, place): Coverage[] => {
      const salaries = byTitle[place]?.get(source.id);
      return salaries ? [coverageOf(titleId, salaries)] : [];
    });
    return covered.length > 0 ? [{ sourceId: source.id, covered }] : [];
  });
}

function coverageOf(titleId: string, salaries: readonly Salary[]): Coverage {
  const sizes = salaries.flatMap(({ sampleSize }) => sampleSize ?? []);
  // The day on which a figure was printed or cited is no observation.
  const years = salaries.flatMap(({ observedFrom, observedTo }) => {
    const end = observedTo ?? observedFrom;
    return end === null ? [] : Number(end.slice(0, 4));
  });
  return {
    titleId,
    salaries: salaries.length,
    largestSample: sizes.length > 0 ? Math.max(...sizes) : null,
    latestYear: years.length > 0 ? Math.max(...years) : null,
  };
}
