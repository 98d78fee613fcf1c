import { type ChangeSubject, pathOfSubject } from "@/domain/changes/change-subject";
import type { RecordEvidence } from "@/domain/distributions/distribution";
import type {
  Catalogue,
  Evidence,
  RecordSet,
  Revision,
  Salary,
  Versioned,
} from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import { allUpTo, publishedAt, standingAt } from "@/domain/evidence/times";
import { LONGEST_SLUG } from "@/domain/limits";
import { compareText, groupBy } from "@/domain/text/lists";
import type { Database } from "@/prisma/client";
import { loadGuide } from "@/prisma/queries/guide";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import { loadRevisions } from "@/prisma/queries/revisions";
import { countSalariesByTitle, type SalaryCount } from "@/prisma/queries/salaries";
import type { NumberRange } from "@/prisma/rows";
import {
  type EvidenceCaches,
  evidenceCaches,
  type KeyedCache,
  readOnce,
  readOneByOne,
} from "./caches";
import { revisionsAbout } from "./revisions-about";

/** Of how many choices of titles the evidence is kept. */
const EVIDENCE_KEPT = 100;

/**
 * The evidence as one revision left it, in all its versions: what stood at any earlier moment is a
 * filter over it. Titles, steps, publishers, sources, editions, data sets, occupations and reference values
 * are held; salaries, counted records and the guide are read when they are first asked for. It never changes, so that one request sees one state.
 */
export class EvidenceSnapshot {
  readonly revision: Revision | null;
  readonly catalogue: Catalogue;
  readonly #open: () => Database;
  readonly #versions: VersionsById;
  readonly #caches: EvidenceCaches;
  readonly #evidence: KeyedCache<string, Evidence>;
  readonly #revisionsAbout: KeyedCache<string, readonly Revision[]>;
  /** All that guides say, in every version. */
  readonly guide: () => Promise<Guide> = readOnce(async () =>
    allUpTo(await loadGuide(this.#open()), this.#upTo),
  );
  /** How many salaries each title has in each source, in any edition. */
  readonly salaryCounts: () => Promise<readonly SalaryCount[]> = readOnce(async () =>
    countSalariesByTitle(this.#open(), this.#upTo),
  );

  /** `open`: the database that is read when more is asked for. */
  constructor(revision: Revision | null, catalogue: Catalogue, open: () => Database) {
    this.revision = revision;
    this.#open = open;
    this.#evidence = readOneByOne(EVIDENCE_KEPT, (titleIds: string) =>
      this.#loadEvidence(titleIds === "" ? [] : titleIds.split(" ")),
    );
    this.catalogue = allUpTo(catalogue, this.#upTo);
    // A batch that none of them names is of a draft, or of a revision that comes later.
    const batches = [...new Set(this.catalogue.recordSets.map(({ batch }) => batch))];
    this.#caches = evidenceCaches(open, this.#upTo, batches);
    this.#revisionsAbout = revisionsAbout(this.catalogue, open, this.#upTo);
    this.#versions = versionsById(this.catalogue);
  }

  get #upTo(): number {
    return this.revision?.id ?? 0;
  }

  /**
   * Revisions of a range of numbers, the newest first; `total` counts the whole list. `subject`: only
   * those that changed anything of it.
   */
  async revisions(range: NumberRange, subject: ChangeSubject | null = null) {
    if (subject === null) return loadRevisions(this.#open(), this.#upTo, range);
    const all = await this.#revisionsAbout.load(pathOfSubject(subject));
    const { below, above, most, fromEnd } = range;
    const between = all.filter(
      ({ id }) => (below === null || id < below) && (above === null || id > above),
    );
    const rows = fromEnd ? between.slice(-most) : between.slice(0, most);
    return { rows, total: all.length };
  }

  /** The revision of a number; null where none has it. */
  async revisionOf(number: number): Promise<Revision | null> {
    if (number < 1) return null;
    const only = { below: number + 1, above: number - 1, most: 1, fromEnd: false };
    return (await this.revisions(only)).rows[0] ?? null;
  }

  /** What the question of what a revision changed is answered from. */
  async evidenceChangedIn({ id }: Revision): Promise<Evidence> {
    return { ...this.catalogue, salaries: await this.#caches.byRevision.load(id) };
  }

  /** The thing of a kind, by its list in the catalogue, that stood at `asOf`, withdrawn or not. */
  standing<Kind extends keyof Catalogue>(kind: Kind, id: string, asOf: Date) {
    return standingAt(this.#versions[kind].get(id) ?? [], asOf)[0] ?? null;
  }

  /** Every version of a salary, oldest first; none where the id is not known. */
  async salaryEditions(id: string): Promise<readonly Salary[]> {
    return isSlug(id) ? this.#caches.byId.load(id) : [];
  }

  /** The salary that stood at `asOf`, withdrawn or not. */
  async salary(id: string, asOf: Date): Promise<Salary | null> {
    return standingAt(await this.salaryEditions(id), asOf)[0] ?? null;
  }

  /** The salaries of a title that are published at `asOf`. */
  async salariesOfTitle(titleId: string, asOf: Date): Promise<Salary[]> {
    return publishedAt(await this.#caches.byTitle.load(titleId), asOf);
  }

  /** The salaries of a source that are published at `asOf`. */
  async salariesOfSource(sourceId: string, asOf: Date): Promise<Salary[]> {
    return publishedAt(await this.#caches.bySource.load(sourceId), asOf);
  }

  /**
   * What a question about some titles is answered from. The same titles get the same evidence, so
   * that the rules remember what they have worked out of it.
   */
  evidenceOn(titleIds: readonly string[]): Promise<Evidence> {
    return this.#evidence.load(titleIds.join(" "));
  }

  async #loadEvidence(titleIds: readonly string[]): Promise<Evidence> {
    const needed = new Set(titleIds.flatMap((id) => this.#titlesAnswering(id)));
    const salaries = await Promise.all([...needed].map((id) => this.#caches.byTitle.load(id)));
    return { ...this.catalogue, salaries: salaries.flat() };
  }

  /** What a question about the records of a title is answered from. */
  async recordsOf(titleId: string): Promise<RecordEvidence> {
    const needed = this.#titlesAnswering(titleId);
    const cells = await Promise.all(needed.map((id) => this.#caches.cells.load(id)));
    return { ...this.catalogue, cells: cells.flat() };
  }

  /** The titles whose evidence a question about a title needs: itself, and any that it has been one level of. */
  #titlesAnswering(titleId: string): string[] {
    const versions = this.#versions.titles.get(titleId) ?? [];
    return [...new Set([titleId, ...versions.flatMap(({ baseTitleId }) => baseTitleId ?? [])])];
  }

  /** Of the data sets that are published at `asOf` and meet a condition, that of the latest day. */
  recordSetOf(meets: (set: RecordSet) => boolean, asOf: Date): RecordSet | null {
    const sets = publishedAt(this.catalogue.recordSets, asOf).filter(meets);
    return sets.sort((a, b) => compareText(b.asOf, a.asOf))[0] ?? null;
  }

  /** What a question about the changes since a moment is answered from. */
  async evidenceChangedSince(moment: Date): Promise<Evidence> {
    const last = this.revision?.at.getTime() ?? 0;
    const isLatest = moment.getTime() >= last;
    if (isLatest) return { ...this.catalogue, salaries: [] };
    const { number } = await this.#caches.revisionAt.load(moment.getTime());
    const salaries = await this.#caches.changedAfter.load(number);
    return { ...this.catalogue, salaries };
  }

  /** How many salaries of a source, or of an edition, are published at `asOf`. All are counted in one statement. */
  async salaryCount(id: string, asOf: Date): Promise<number> {
    const counts = await this.#caches.countsBySource.load(this.#timeOf(asOf));
    return counts.get(id) ?? 0;
  }

  /** The countries that salaries published at `asOf` are of, most salaries first. */
  heldCountries(asOf: Date): Promise<readonly HeldCountry[]> {
    return this.#caches.countries.load(this.#timeOf(asOf));
  }

  /** Milliseconds: after the last revision, every moment is alike. */
  #timeOf(asOf: Date): number {
    return Math.min(asOf.getTime(), this.revision?.at.getTime() ?? 0);
  }
}

/** The versions of what is held whole, by id. */
type VersionsById = {
  readonly [Kind in keyof Catalogue]: ReadonlyMap<string, readonly Catalogue[Kind][number][]>;
};

function versionsById(catalogue: Catalogue): VersionsById {
  const byId = <T extends Versioned>(rows: readonly T[]) => groupBy(rows, ({ id }) => id);
  return {
    publishers: byId(catalogue.publishers),
    sources: byId(catalogue.sources),
    editions: byId(catalogue.editions),
    titles: byId(catalogue.titles),
    steps: byId(catalogue.steps),
    stepSupports: byId(catalogue.stepSupports),
    titleSkills: byId(catalogue.titleSkills),
    titleDuties: byId(catalogue.titleDuties),
    references: byId(catalogue.references),
    recordSets: byId(catalogue.recordSets),
    occupations: byId(catalogue.occupations),
  };
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be a slug at all. What cannot is never held, and need not reach the database. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}
