import { type ChangeSubject, pathOfSubject } from "@/domain/changes/change-subject";
import type { RecordEvidence } from "@/domain/distributions/distribution";
import { publishedAt, standingAt } from "@/domain/evidence/as-of";
import type {
  CareerStep,
  CareerTitle,
  Catalogue,
  Edition,
  Evidence,
  Publisher,
  RecordSet,
  ReferenceValue,
  Revision,
  Salary,
  Source,
  Versioned,
} from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import { groupBy } from "@/domain/text/group";
import { compareText } from "@/domain/text/text-order";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import type { SalaryCount } from "@/prisma/queries/salary-counts";
import { type EvidenceCaches, evidenceCaches, readOneByOne } from "./caches";
import type { KeyedCache } from "./keyed-cache";
import type { EvidenceQueries } from "./queries";
import { readOnce } from "./read-once";
import { revisionsAbout } from "./revisions-about";
import { isSlug } from "./slug";
import { allUpTo } from "./versions-up-to";

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
  readonly #queries: EvidenceQueries;
  readonly #titles: ReadonlyMap<string, readonly CareerTitle[]>;
  readonly #sources: ReadonlyMap<string, readonly Source[]>;
  readonly #editions: ReadonlyMap<string, readonly Edition[]>;
  readonly #publishers: ReadonlyMap<string, readonly Publisher[]>;
  readonly #steps: ReadonlyMap<string, readonly CareerStep[]>;
  readonly #references: ReadonlyMap<string, readonly ReferenceValue[]>;
  readonly #recordSets: ReadonlyMap<string, readonly RecordSet[]>;
  readonly #caches: EvidenceCaches;
  readonly #evidence: KeyedCache<string, Evidence>;
  readonly #revisionsAbout: KeyedCache<string, readonly Revision[]>;
  /** All that guides say, in every version. */
  readonly guide: () => Promise<Guide> = readOnce(() => this.#loadGuide());
  /** How many salaries each title has in each source, in any edition. */
  readonly salaryCounts: () => Promise<readonly SalaryCount[]> = readOnce(() =>
    this.#queries.countSalariesByTitle(this.revision?.id ?? 0),
  );

  constructor(revision: Revision | null, catalogue: Catalogue, queries: EvidenceQueries) {
    const upTo = revision?.id ?? 0;
    this.revision = revision;
    this.#evidence = readOneByOne(EVIDENCE_KEPT, (titleIds: string) =>
      this.#loadEvidence(titleIds === "" ? [] : titleIds.split(" ")),
    );
    this.#queries = queries;
    this.catalogue = allUpTo(catalogue, upTo);
    // A batch that none of them names is of a draft, or of a revision that comes later.
    const batches = [...new Set(this.catalogue.recordSets.map(({ batch }) => batch))];
    this.#caches = evidenceCaches(queries, upTo, batches);
    this.#revisionsAbout = revisionsAbout(this.catalogue, queries, upTo);
    this.#titles = groupBy(this.catalogue.titles, (title) => title.id);
    this.#sources = groupBy(this.catalogue.sources, (source) => source.id);
    this.#editions = groupBy(this.catalogue.editions, (edition) => edition.id);
    this.#publishers = groupBy(this.catalogue.publishers, (publisher) => publisher.id);
    this.#steps = groupBy(this.catalogue.steps, (step) => step.id);
    this.#recordSets = groupBy(this.catalogue.recordSets, (set) => set.id);
    this.#references = groupBy(this.catalogue.references, (value) => value.id);
  }

  /**
   * Revisions, the newest first, before a number or from the latest; `total` counts all of them.
   * `subject`: only those that changed anything of it.
   */
  async revisions(
    before: number | null,
    most: number,
    subject: ChangeSubject | null = null,
  ): Promise<{ rows: Revision[]; total: number }> {
    if (subject === null) return this.#queries.revisions(this.revision?.id ?? 0, before, most);
    const all = await this.#revisionsAbout.load(pathOfSubject(subject));
    const earlier = before === null ? all : all.filter(({ id }) => id < before);
    return { rows: earlier.slice(0, most), total: all.length };
  }

  /** What the question of what a revision changed is answered from. */
  async evidenceChangedIn({ id }: Revision): Promise<Evidence> {
    return { ...this.catalogue, salaries: await this.#caches.byRevision.load(id) };
  }

  /** The title that stood at `asOf`, withdrawn or not. */
  title(id: string, asOf: Date): CareerTitle | null {
    return standing(this.#titles, id, asOf);
  }

  /** The source that stood at `asOf`, withdrawn or not. */
  source(id: string, asOf: Date): Source | null {
    return standing(this.#sources, id, asOf);
  }

  /** The edition of a source that stood at `asOf`, withdrawn or not. */
  edition(id: string, asOf: Date): Edition | null {
    return standing(this.#editions, id, asOf);
  }

  /** The publisher that stood at `asOf`, withdrawn or not. */
  publisher(id: string, asOf: Date): Publisher | null {
    return standing(this.#publishers, id, asOf);
  }

  /** The career step that stood at `asOf`, withdrawn or not. */
  step(id: string, asOf: Date): CareerStep | null {
    return standing(this.#steps, id, asOf);
  }

  /** The reference value that stood at `asOf`, withdrawn or not. */
  reference(id: string, asOf: Date): ReferenceValue | null {
    return standing(this.#references, id, asOf);
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
    const salaries = await Promise.all(titleIds.map((id) => this.#caches.byTitle.load(id)));
    return { ...this.catalogue, salaries: salaries.flat() };
  }

  /** What a question about the records of a title is answered from. */
  async recordsOf(titleId: string): Promise<RecordEvidence> {
    return { ...this.catalogue, cells: await this.#caches.cells.load(titleId) };
  }

  /** The data set that stood at `asOf`, withdrawn or not. */
  recordSet(id: string, asOf: Date): RecordSet | null {
    return standingAt(this.#recordSets.get(id) ?? [], asOf)[0] ?? null;
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

  async #loadGuide(): Promise<Guide> {
    const guide = await this.#queries.guide();
    return allUpTo(guide, this.revision?.id ?? 0);
  }
}

function standing<T extends Versioned>(
  editions: ReadonlyMap<string, readonly T[]>,
  id: string,
  asOf: Date,
): T | null {
  return standingAt(editions.get(id) ?? [], asOf)[0] ?? null;
}
