import { publishedAt } from "../evidence/as-of";
import type { Edition, Evidence, Salary } from "../evidence/evidence";
import { salariesInScope } from "../evidence/filter";
import { memoize } from "../evidence/memoize";
import type { Scope } from "../evidence/scope";
import { compareText } from "../text/text-order";
import { CENTRAL } from "./select";

/** What an edition is asked for, to be told from others of its source. */
interface Question {
  readonly country: string;
  readonly titleIds: readonly string[];
  /** How many of the titles an edition states a middle for. */
  readonly covered: (edition: Edition) => number;
}

/**
 * The edition that answers for its source: the one that states a middle for most of the titles asked
 * about; of these one in which nothing was removed or renamed that moves their figures in the country;
 * of these the newest. Null where there is none to choose from.
 */
export function chooseEdition(
  editions: readonly Edition[],
  { country, titleIds, covered }: Question,
): Edition | null {
  const faults = (edition: Edition) =>
    new Set(titleIds.flatMap((titleId) => lossesThatMove(edition, country, titleId))).size;
  const ranked = [...editions].sort(
    (a, b) =>
      covered(b) - covered(a) ||
      faults(a) - faults(b) ||
      compareText(b.publishedOn ?? "", a.publishedOn ?? "") ||
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
  /** By place and edition, the titles that it states a middle for. */
  const held = new Map<string, Map<Edition, Set<string>>>();
  for (const titleId of titleIds) {
    for (const salary of salariesInScope(evidence, titleId, scope)) {
      const edition = standing.get(salary.editionId ?? "");
      if (!edition) continue;
      const place = editionPlace(salary.sourceId, salary.country);
      const ofPlace = held.get(place) ?? new Map<Edition, Set<string>>();
      held.set(place, ofPlace);
      const covered = ofPlace.get(edition) ?? new Set<string>();
      ofPlace.set(edition, covered);
      if (CENTRAL.includes(salary.statistic)) covered.add(titleId);
    }
  }
  return new Map(
    [...held].flatMap(([place, ofPlace]): [string, string][] => {
      const chosen = chooseEdition([...ofPlace.keys()], {
        country: place.slice(place.indexOf(" ") + 1),
        titleIds,
        covered: (edition) => ofPlace.get(edition)?.size ?? 0,
      });
      return chosen ? [[place, chosen.id]] : [];
    }),
  );
}
