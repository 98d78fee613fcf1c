import type { Catalogue, RecordCell, Revision, Salary } from "@/domain/evidence/evidence";
import type { Guide } from "@/domain/evidence/guide";
import type { Database } from "@/prisma/client";
import type { EvidenceNow } from "@/prisma/evidence-now";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { loadGuide } from "@/prisma/queries/guide";
import { countSalariesByCountry, type HeldCountry } from "@/prisma/queries/held-countries";
import { loadCellsOfTitles } from "@/prisma/queries/record-sets";
import {
  evidenceNow,
  latestRevisionAt,
  loadRevisions,
  loadRevisionsOfSalaries,
  type SalariesMeant,
} from "@/prisma/queries/revisions";
import {
  loadSalariesById,
  loadSalariesChangedAfter,
  loadSalariesOfRevisions,
  loadSalariesOfSources,
  loadSalariesOfTitles,
} from "@/prisma/queries/salaries";
import {
  countSalariesBySource,
  countSalariesByTitle,
  type SalaryCount,
} from "@/prisma/queries/salary-counts";

/** What the API asks the database for. */
export interface EvidenceQueries {
  /** `reaching`: a moment that the answer has to be as late as. */
  evidenceNow(reaching?: Date | null): Promise<EvidenceNow>;
  catalogue(): Promise<Catalogue>;
  guide(): Promise<Guide>;
  salariesOfTitles(titleIds: readonly string[]): Promise<Salary[]>;
  cellsOfTitles(titleIds: readonly string[], batches: readonly number[]): Promise<RecordCell[]>;
  salariesOfSources(sourceIds: readonly string[]): Promise<Salary[]>;
  salariesById(ids: readonly string[]): Promise<Salary[]>;
  latestRevisionAt(moment: Date): Promise<number>;
  salariesChangedAfter(revision: number): Promise<Salary[]>;
  salariesOfRevisions(numbers: readonly number[]): Promise<Salary[]>;
  revisions(
    upTo: number,
    before: number | null,
    most: number,
  ): Promise<{ rows: Revision[]; total: number }>;
  /** The newest first. `upTo`: the number of the last one. */
  revisionsOfSalaries(upTo: number, meant: SalariesMeant): Promise<Revision[]>;
  countSalariesBySource(asOf: Date): Promise<ReadonlyMap<string, number>>;
  /** `upTo`: the number of the revision that the counts are as of. */
  countSalariesByTitle(upTo: number): Promise<readonly SalaryCount[]>;
  countSalariesByCountry(asOf: Date): Promise<readonly HeldCountry[]>;
}

/** The queries of a database. It is opened by the first question, not before. */
export function evidenceQueries(open: () => Database): EvidenceQueries {
  const ask = async <T>(question: (database: Database) => Promise<T>): Promise<T> =>
    question(open());
  return {
    evidenceNow: (reaching) => ask((database) => evidenceNow(database, reaching)),
    catalogue: () => ask(loadCatalogue),
    guide: () => ask(loadGuide),
    salariesOfTitles: (titleIds) => ask((database) => loadSalariesOfTitles(database, titleIds)),
    cellsOfTitles: (titleIds, batches) =>
      ask((database) => loadCellsOfTitles(database, titleIds, batches)),
    salariesOfSources: (sourceIds) => ask((database) => loadSalariesOfSources(database, sourceIds)),
    salariesById: (ids) => ask((database) => loadSalariesById(database, ids)),
    latestRevisionAt: (moment) => ask((database) => latestRevisionAt(database, moment)),
    salariesChangedAfter: (revision) =>
      ask((database) => loadSalariesChangedAfter(database, revision)),
    salariesOfRevisions: (numbers) => ask((database) => loadSalariesOfRevisions(database, numbers)),
    revisions: (upTo, before, most) =>
      ask((database) => loadRevisions(database, upTo, before, most)),
    revisionsOfSalaries: (upTo, meant) =>
      ask((database) => loadRevisionsOfSalaries(database, upTo, meant)),
    countSalariesByTitle: (upTo) => ask((database) => countSalariesByTitle(database, upTo)),
    countSalariesByCountry: (asOf) => ask((database) => countSalariesByCountry(database, asOf)),
    countSalariesBySource: (asOf) => ask((database) => countSalariesBySource(database, asOf)),
  };
}
