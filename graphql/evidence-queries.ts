import type { Catalogue, Revision, Salary } from "@/domain/evidence";
import type { Guide } from "@/domain/guide";
import type { Database } from "@/prisma/client";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { loadGuide } from "@/prisma/queries/guide";
import { type EvidenceNow, evidenceNow, loadRevisions } from "@/prisma/queries/revisions";
import {
  loadSalariesById,
  loadSalariesChangedSince,
  loadSalariesOfRevisions,
  loadSalariesOfSources,
  loadSalariesOfTitles,
} from "@/prisma/queries/salaries";
import { countSalariesBySource } from "@/prisma/queries/salary-counts";
import { databaseUnavailable, isDatabaseUnavailable } from "./database-unavailable";

/** What the API asks the database for. Each throws DATABASE_UNAVAILABLE where the database does not answer. */
export interface EvidenceQueries {
  evidenceNow(): Promise<EvidenceNow>;
  catalogue(): Promise<Catalogue>;
  guide(): Promise<Guide>;
  salariesOfTitles(titleIds: readonly string[]): Promise<Salary[]>;
  salariesOfSources(sourceIds: readonly string[]): Promise<Salary[]>;
  salariesById(ids: readonly string[]): Promise<Salary[]>;
  salariesChangedSince(moment: Date): Promise<Salary[]>;
  salariesOfRevisions(numbers: readonly number[]): Promise<Salary[]>;
  revisions(
    upTo: number,
    before: number | null,
    most: number,
  ): Promise<{ rows: Revision[]; total: number }>;
  countSalariesBySource(asOf: Date): Promise<ReadonlyMap<string, number>>;
}

/** The queries of a database. It is opened by the first question, not before. */
export function evidenceQueries(open: () => Database): EvidenceQueries {
  const ask = async <T>(question: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await question(open());
    } catch (error) {
      throw isDatabaseUnavailable(error) ? databaseUnavailable(error) : error;
    }
  };
  return {
    evidenceNow: () => ask(evidenceNow),
    catalogue: () => ask(loadCatalogue),
    guide: () => ask(loadGuide),
    salariesOfTitles: (titleIds) => ask((database) => loadSalariesOfTitles(database, titleIds)),
    salariesOfSources: (sourceIds) => ask((database) => loadSalariesOfSources(database, sourceIds)),
    salariesById: (ids) => ask((database) => loadSalariesById(database, ids)),
    salariesChangedSince: (moment) => ask((database) => loadSalariesChangedSince(database, moment)),
    salariesOfRevisions: (numbers) => ask((database) => loadSalariesOfRevisions(database, numbers)),
    revisions: (upTo, before, most) =>
      ask((database) => loadRevisions(database, upTo, before, most)),
    countSalariesBySource: (asOf) => ask((database) => countSalariesBySource(database, asOf)),
  };
}
