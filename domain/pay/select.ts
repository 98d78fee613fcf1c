import type { PayFigure } from "../evidence/answers";
import type { Edition, Evidence, Salary } from "../evidence/evidence";
import { derive } from "../evidence/provenance";
import { memoize, type Scope } from "../evidence/scope";
import { publishedAt, salariesInScope } from "../evidence/times";
import { STATISTICS, type Statistic } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { statisticWords } from "../words/enum-labels";
import { formatMoneyBrief } from "../words/format";

/** What an edition is asked for, to be told from others of its source. */
interface Question {
  readonly country: string;
  readonly titleIds: readonly string[];
  /** How many of the titles an edition states a middle for. */
  readonly covered: (edition: Edition) => number;
  /** The last day that an edition speaks of, YYYY-MM-DD; empty where it states none. */
  readonly latest: (edition: Edition) => string;
}

/**
 * The edition that answers for its source: the one that states a middle for most of the titles asked
 * about; of these one in which nothing was removed or renamed that moves their figures in the country;
 * of these the newest, and where no day is stated of them the one that speaks of the latest time. Null where there is none to choose from.
 */
export function chooseEdition(
  editions: readonly Edition[],
  { country, titleIds, covered, latest }: Question,
): Edition | null {
  const faults = (edition: Edition) =>
    new Set(titleIds.flatMap((titleId) => lossesThatMove(edition, country, titleId))).size;
  const ranked = [...editions].sort(
    (a, b) =>
      covered(b) - covered(a) ||
      faults(a) - faults(b) ||
      compareText(b.publishedOn ?? "", a.publishedOn ?? "") ||
      compareText(latest(b), latest(a)) ||
      compareText(a.id, b.id),
  );
  return ranked[0] ?? null;
}

/** What was removed or renamed by the day of an edition that moves the figure of a title in a country. */
function lossesThatMove({ losses }: Edition, country: string, titleId: string) {
  return losses.filter(
    ({ countries, titleIds }) =>
      (countries === null || countries.includes(country)) &&
      (titleIds === null || titleIds.includes(titleId)),
  );
}

/** What a reader has to know of a title's figure in an edition, in clauses; none where nothing moves it. */
export function editionCautions(edition: Edition, country: string, titleId: string): string[] {
  return lossesThatMove(edition, country, titleId).map(({ caution }) => caution);
}

/** The edition that answers for each source and country. */
export type AnsweringEditions = ReadonlyMap<string, string>;

/** Under what a source's answering edition for a country is found. */
function editionPlace(sourceId: string, country: string): string {
  return `${sourceId} ${country}`;
}

/** Whether a salary is of the edition that answers, or of none. */
export function answers(
  { sourceId, country, editionId }: Pick<Salary, "sourceId" | "country" | "editionId">,
  answering: AnsweringEditions,
): boolean {
  return editionId === null || answering.get(editionPlace(sourceId, country)) === editionId;
}

/** Which edition of each source answers a question, country by country: never two beside each other. */
export function answeringEditions(
  evidence: Evidence,
  titleIds: readonly string[],
  scope: Scope,
): AnsweringEditions {
  return answeringOf(evidence, (scope.beside ?? titleIds).join(" "), scope);
}

const answeringOf = memoize<[titleIds: string], AnsweringEditions>(computeAnswering);

function computeAnswering(evidence: Evidence, asked: string, scope: Scope): AnsweringEditions {
  const standing = new Map(
    publishedAt(evidence.editions, scope.asOf).map((edition) => [edition.id, edition]),
  );
  const titleIds = asked.split(" ");
  const held = new Map<string, Map<Edition, HeldOfEdition>>();
  for (const titleId of titleIds) {
    for (const salary of salariesInScope(evidence, titleId, scope)) {
      const edition = standing.get(salary.editionId ?? "");
      if (!edition) continue;
      const place = editionPlace(salary.sourceId, salary.country);
      const ofPlace = held.get(place) ?? new Map<Edition, HeldOfEdition>();
      held.set(place, ofPlace.set(edition, withSalary(ofPlace.get(edition), salary)));
    }
  }
  return new Map(
    [...held].flatMap(([place, ofPlace]): [string, string][] => {
      const chosen = chooseEdition([...ofPlace.keys()], {
        country: place.slice(place.indexOf(" ") + 1),
        titleIds,
        covered: (edition) => ofPlace.get(edition)?.covered.size ?? 0,
        latest: (edition) => ofPlace.get(edition)?.latest ?? "",
      });
      return chosen ? [[place, chosen.id]] : [];
    }),
  );
}

/** What an edition holds of the titles asked about, in one country. */
interface HeldOfEdition {
  /** The titles that it states a middle for. */
  readonly covered: Set<string>;
  readonly latest: string;
}

function withSalary(held: HeldOfEdition | undefined, salary: Salary): HeldOfEdition {
  const { covered, latest } = held ?? { covered: new Set<string>(), latest: "" };
  if (CENTRAL.includes(salary.statistic)) covered.add(salary.titleId);
  const last = salary.observedTo ?? "";
  return { covered, latest: compareText(last, latest) > 0 ? last : latest };
}

/** The statistics that stand for the middle of a distribution, best first. */
export const CENTRAL: readonly Statistic[] = ["MEDIAN", "MEAN", "UNSPECIFIED_AVERAGE"];

/**
 * The order in which figures of one source are preferred: the median before the mean before an
 * average that does not say which; then the one whose observation ends latest; then the most general
 * experience; then the whole country before a place; then the one over most years; then the larger
 * sample; then the lower id. Never an average of several.
 */
export function comparePreference(a: PayFigure, b: PayFigure): number {
  return (
    statisticRank(a.statistic) - statisticRank(b.statistic) ||
    compareText(observationEnd(b), observationEnd(a)) ||
    specificity(a) - specificity(b) ||
    Number(a.place !== null) - Number(b.place !== null) ||
    compareText(observationStart(a), observationStart(b)) ||
    (b.sampleSize ?? 0) - (a.sampleSize ?? 0) ||
    compareText(originOf(a), originOf(b))
  );
}

/**
 * The figure that stands for the middle of what one source states, by the rule above, in the country
 * that most people or rows stand for; null where it states no middle.
 */
export function selectCentral(figures: readonly PayFigure[]): PayFigure | null {
  const candidates = ofOneCountry(figures.filter(isCentral)).sort(comparePreference);
  const chosen = candidates[0];
  if (!chosen || candidates.length === 1) return chosen ?? null;
  const others = candidates.slice(1).map((figure) => formatMoneyBrief(figure.pay.value.money));
  const description = `Chose the ${statisticWords(chosen.statistic)} among ${candidates.length} figures of the source; not used: ${others.join(", ")}.`;
  return { ...chosen, pay: derive(chosen.pay, { operation: "SELECT", description }, (pay) => pay) };
}

/** The figures of the country that most people or rows stand for, where a question names none. */
function ofOneCountry(figures: readonly PayFigure[]): PayFigure[] {
  const countries = [...groupBy(figures, ({ country }) => country)];
  const most = (own: readonly PayFigure[]) =>
    own.reduce((greatest, { sampleSize }) => Math.max(greatest, sampleSize ?? 0), 0);
  const [first] = countries.sort(
    ([a, one], [b, other]) => most(other) - most(one) || compareText(a, b),
  );
  return first?.[1] ?? [];
}

/** Whether a figure states the middle of a distribution, and not an end. */
export function isCentral(figure: PayFigure): boolean {
  return CENTRAL.includes(figure.statistic);
}

/** The place of a statistic in the order of preference, from 0: the middles first. */
export function statisticRank(statistic: Statistic): number {
  const central = CENTRAL.indexOf(statistic);
  return central >= 0 ? central : CENTRAL.length + STATISTICS.indexOf(statistic);
}

/** The last day observed, as text that sorts; undated figures come last. */
function observationEnd(figure: PayFigure): string {
  return figure.observedTo ?? figure.observedFrom ?? "";
}

/** The first day observed; undated figures come last, where all others are undated too. */
function observationStart(figure: PayFigure): string {
  return figure.observedFrom ?? figure.observedTo ?? "";
}

/** 0 where no experience is stated; else the narrower, the greater. */
function specificity({ minYears, maxYears, level }: PayFigure): number {
  if (minYears === null && maxYears === null) return level === null ? 0 : 1;
  return 101 - Math.min(99, (maxYears ?? 99) - (minYears ?? 0));
}

function originOf(figure: PayFigure): string {
  return figure.pay.provenance.salaryIds.join(" ");
}
