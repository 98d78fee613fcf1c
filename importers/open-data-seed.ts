import path from "node:path";
import { openDatabase } from "@/prisma/client";
import { aggregateRecords } from "@/prisma/records/store-records";
import { encodeOpenData, type OpenData } from "@/prisma/seed/open-data";
import { encodeReferenceValues, type ReferenceTables } from "@/prisma/seed/reference-values";
import { seedTitles } from "@/prisma/seed/seed";
import { importFile } from "./data-set/import-file";
import { published } from "./data-set/keep";
import { printedTitlesPage } from "./data-set/printed-titles";
import { dataSetOf } from "./data-sets";

/** The files whose licence lets what is computed from them ship: in the public domain, or CC0. */
const PAY_FILES = [
  ["aijobs", "aijobs-salaries/salaries_2023-05-14_c158d49.csv"],
  ["aijobs", "aijobs-salaries/salaries_2024-05-05_dc8cf36.csv"],
  ["aijobs", "aijobs-salaries/salaries_2024-12-15_c1a8663.csv"],
  ["ozar", "brent-ozar-salary-survey/salary_survey_2017_2023.csv"],
  ["bls-oews", "bls-oews/oews_national_2020_2024.csv"],
] as const;

/** The files that reference values are read from. */
const REFERENCE_FILES = [
  ["ecb-rates", "fx-ecb/eurofxref-hist.zip"],
  ["worldbank-cpi", "cpi-worldbank/cpi.csv"],
  ["worldbank-ppp", "ppp-worldbank/ppp-gdp.csv"],
] as const;

/** What the files come to, as it ships. */
export interface OpenDataSeed {
  readonly openData: OpenData;
  readonly referenceValues: ReferenceTables;
  /** docs/printed-titles.md: what the files print and is counted. */
  readonly printedTitles: string;
}

/** Reads the files into an empty database and answers with what they come to. */
export async function openDataSeed(
  databaseUrl: string,
  folder: string,
  now: Date,
): Promise<OpenDataSeed> {
  const database = openDatabase(databaseUrl);
  try {
    await seedTitles(database);
    const read = (files: Files) => readFiles(databaseUrl, folder, files, now);
    await read(PAY_FILES);
    const { models } = database;
    const sets = await models.recordSet.findMany({ orderBy: { id: "asc" } });
    const aggregates = await Promise.all(
      sets.map(async (set) => ({ set, rows: await aggregateRecords(models, set.batch) })),
    );
    const openData = await encodeOpenData(models, aggregates);
    await read(REFERENCE_FILES);
    const payFiles = PAY_FILES.map(([, file]) => file);
    return {
      openData,
      referenceValues: await encodeReferenceValues(models),
      printedTitles: await printedTitlesPage(models, folder, payFiles),
    };
  } finally {
    await database.close();
  }
}

type Files = readonly (readonly [name: string, file: string])[];

async function readFiles(
  databaseUrl: string,
  folder: string,
  files: Files,
  now: Date,
): Promise<void> {
  for (const [name, file] of files) {
    const dataSet = dataSetOf(name);
    if (!dataSet) throw new Error(`no data set ${name}`);
    await importFile(databaseUrl, dataSet, path.join(folder, file), {
      asOf: null,
      now,
      dryRun: false,
      keep: published("open data"),
      progress: () => undefined,
    });
  }
}
