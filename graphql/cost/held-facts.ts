import type { Guide } from "@/domain/evidence/guide";
import { groupBy } from "@/domain/text/lists";
import type { EvidenceSnapshot } from "@/evidence/snapshot";
import type { SalaryCount } from "@/prisma/queries/salaries";

/** How long a list is: over all that have one, and where it is longest. */
export interface ListSize {
  /** The mean, so that a walk over all of them comes to what is held. */
  readonly usual: number;
  readonly most: number;
}

/** How much is held, whatever the moment: what the lists of an answer are as long as. */
export interface HeldFacts {
  readonly titles: number;
  readonly sources: number;
  readonly recordSets: number;
  readonly references: number;
  readonly countries: number;
  /** Of one title. */
  readonly salariesOfTitle: ListSize;
  readonly sourcesOfTitle: ListSize;
  readonly stepsOfTitle: ListSize;
  readonly occupationsOfTitle: ListSize;
  readonly levelsOfTitle: ListSize;
  /** Of one step. */
  readonly supportsOfStep: ListSize;
  /** Of one occupation. */
  readonly similarOccupations: ListSize;
  readonly technologiesOfOccupation: ListSize;
  /** Of one title in one edition of a source: one edition answers. */
  readonly salariesOfSourcePay: ListSize;
  /** Versions of one salary. */
  readonly versions: ListSize;
  /** Of one source. */
  readonly editionsOfSource: ListSize;
  /** What was removed or renamed by one edition, and where its rows change their kind. */
  readonly lossesOfEdition: ListSize;
  readonly breaksOfEdition: ListSize;
  /** Kinds of rows that one data set left out. */
  readonly refusedOfRecordSet: ListSize;
  /** What guides say; null where it was not asked for. */
  readonly guide: Guide | null;
}

const ONE: ListSize = { usual: 1, most: 1 };
/** As if everything were held once: what a question comes to by its pages alone. */
export const NO_FACTS: HeldFacts = {
  titles: 1,
  sources: 1,
  recordSets: 1,
  references: 1,
  countries: 1,
  salariesOfTitle: ONE,
  sourcesOfTitle: ONE,
  stepsOfTitle: ONE,
  occupationsOfTitle: ONE,
  levelsOfTitle: ONE,
  supportsOfStep: ONE,
  similarOccupations: ONE,
  technologiesOfOccupation: ONE,
  salariesOfSourcePay: ONE,
  versions: ONE,
  editionsOfSource: ONE,
  lossesOfEdition: ONE,
  breaksOfEdition: ONE,
  refusedOfRecordSet: ONE,
  guide: null,
};

const known = new WeakMap<EvidenceSnapshot, Map<boolean, Promise<HeldFacts>>>();

/** What a snapshot holds, counted once. The guide is read only where it takes part. */
export function heldFacts(snapshot: EvidenceSnapshot, withGuide: boolean): Promise<HeldFacts> {
  const facts = known.get(snapshot) ?? new Map<boolean, Promise<HeldFacts>>();
  known.set(snapshot, facts);
  const counted = facts.get(withGuide) ?? countFacts(snapshot, withGuide);
  facts.set(withGuide, counted);
  counted.catch(() => facts.delete(withGuide));
  return counted;
}

async function countFacts(snapshot: EvidenceSnapshot, withGuide: boolean): Promise<HeldFacts> {
  const [counts, guide] = await Promise.all([
    snapshot.salaryCounts(),
    withGuide ? snapshot.guide() : null,
  ]);
  const { titles, sources, editions, steps, stepSupports, recordSets, references, occupations } =
    snapshot.catalogue;
  const byTitle = [...groupBy(counts, ({ titleId }) => titleId).values()];
  const titleCount = new Set(titles.map(({ id }) => id)).size;
  const ofTitles = (sizes: readonly number[]) => sizeOf(sizes, titleCount);
  const stepsOut = groupBy(steps, ({ fromTitleId }) => fromTitleId);
  const stepsIn = groupBy(steps, ({ toTitleId }) => toTitleId);
  return {
    titles: titleCount,
    sources: new Set(sources.map(({ id }) => id)).size,
    recordSets: new Set(recordSets.map(({ id }) => id)).size,
    references: new Set(references.map(({ id }) => id)).size,
    countries: new Set(counts.flatMap(({ countries }) => countries)).size,
    salariesOfTitle: ofTitles(byTitle.map(salariesIn)),
    sourcesOfTitle: ofTitles(
      byTitle.map((own) => new Set(own.map(({ sourceId }) => sourceId)).size),
    ),
    stepsOfTitle: ofTitles([...stepsOut.values(), ...stepsIn.values()].map(({ length }) => length)),
    occupationsOfTitle: ofTitles(
      [...groupBy(occupations, ({ titleId }) => titleId).values()].map(({ length }) => length),
    ),
    levelsOfTitle: ofTitles(sizesBy(titles, ({ baseTitleId }) => baseTitleId)),
    supportsOfStep: sizeOf(
      sizesBy(stepSupports, ({ stepId }) => stepId),
      new Set(steps.map(({ id }) => id)).size,
    ),
    similarOccupations: sizeOf(occupations.map(({ similar }) => similar.length)),
    technologiesOfOccupation: sizeOf(occupations.map(({ technologies }) => technologies.length)),
    salariesOfSourcePay: sizeOf(counts.map(({ salaries }) => salaries)),
    versions: {
      usual: 1,
      most: Math.max(1, ...counts.map(({ latestVersion }) => latestVersion)),
    },
    editionsOfSource: sizeOf(
      [...groupBy(editions, ({ sourceId }) => sourceId).values()].map(
        (own) => new Set(own.map(({ id }) => id)).size,
      ),
      new Set(sources.map(({ id }) => id)).size,
    ),
    lossesOfEdition: sizeOf(editions.map(({ losses }) => losses.length)),
    breaksOfEdition: sizeOf(editions.map(({ breaks }) => breaks.length)),
    refusedOfRecordSet: sizeOf(recordSets.map(({ refused }) => refused.length)),
    guide,
  };
}

/** How many things have each key; those without one apart. */
function sizesBy<T extends { readonly id: string }>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): number[] {
  const keyed = rows.filter((row) => keyOf(row) !== null);
  return [...groupBy(keyed, keyOf).values()].map((own) => new Set(own.map(({ id }) => id)).size);
}

function salariesIn(counts: readonly SalaryCount[]): number {
  return counts.reduce((sum, { salaries }) => sum + salaries, 0);
}

/** `among`: how many have such a list, empty ones with it. */
export function sizeOf(sizes: readonly number[], among = sizes.length): ListSize {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return { usual: among === 0 ? 0 : all / among, most: Math.max(0, ...sizes) };
}
