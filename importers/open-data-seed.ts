import path from "node:path";
import { openDatabase } from "@/prisma/client";
import { encodeOccupations, type ShippedOccupations } from "@/prisma/seed/occupations";
import { encodeOpenData, type OpenData } from "@/prisma/seed/open-data";
import { encodeReferenceValues, type ReferenceTables } from "@/prisma/seed/reference-values";
import { seedTitles } from "@/prisma/seed/seed";
import { importFile } from "./data-set/import-file";
import { published } from "./data-set/keep";
import { printedTitlesPage } from "./data-set/printed-titles";
import { dataSetOf } from "./data-sets";
import { ONET } from "./onet/source";

/** The files whose licence lets what is computed from them ship with no condition: in the public domain, or CC0. */
const OPEN_FILES = [
  ["aijobs", "aijobs-salaries/salaries_2023-05-14_c158d49.csv"],
  ["aijobs", "aijobs-salaries/salaries_2024-05-05_dc8cf36.csv"],
  ["aijobs", "aijobs-salaries/salaries_2024-12-15_c1a8663.csv"],
  ["ozar", "brent-ozar-salary-survey/salary_survey_2017_2023.csv"],
  ["bls-oews", "bls-oews/oews_national_2020_2024.csv"],
] as const;

/** The files of databases under ODbL: what is computed from them ships in a file of its own, under ODbL, with the notice that it asks for. */
const ODBL_FILES = [["kaggle-2017", "kaggle-survey-2017/kaggle2017_compensation.csv"]] as const;

const ODBL_NOTICE =
  "Contains information from the Kaggle ML & Data Science Survey 2017, which is made available under the Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/. This file is a database derived from it and is made available under the same licence.";

/** The files of which single figures are cited, each with its source, and no rows are passed on. */
const CITED_FILES = [["singapore-mom", "singapore-mom/occupational_wages_2021_2024.csv"]] as const;

/** The files that reference values are read from. */
const REFERENCE_FILES = [
  ["ecb-rates", "fx-ecb/eurofxref-hist.zip"],
  ["worldbank-cpi", "cpi-worldbank/cpi.csv"],
  ["worldbank-ppp", "ppp-worldbank/ppp-gdp.csv"],
] as const;

/** The tables of a classification of which few occupations ship, under CC BY 4.0, with the attribution that it asks for. */
const OCCUPATION_FILES = [
  ["onet", "onet-29.3/alternate_titles.csv"],
  ["onet", "onet-29.3/job_zones.csv"],
  ["onet", "onet-29.3/related_occupations.csv"],
  ["onet", "onet-29.3/technology_skills.csv"],
  ["onet", "onet-29.3/task_statements.csv"],
] as const;

/** What the files come to, as it ships. */
export interface OpenDataSeed {
  readonly openData: OpenData;
  readonly odblSurveys: OpenData;
  readonly citedFigures: OpenData;
  readonly referenceValues: ReferenceTables;
  readonly occupations: ShippedOccupations;
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
    const { models } = database;
    const encoded = async (files: Files, notice?: string) => {
      const before = await models.source.findMany({ select: { id: true } });
      await read(files);
      return encodeOpenData(models, {
        besides: before.map(({ id }) => id),
        ...(notice && { notice }),
      });
    };
    const openData = await encoded(OPEN_FILES);
    const odblSurveys = await encoded(ODBL_FILES, ODBL_NOTICE);
    const citedFigures = await encoded(CITED_FILES);
    await read(REFERENCE_FILES);
    await read(OCCUPATION_FILES);
    const counted = [...OPEN_FILES, ...ODBL_FILES].map(([, file]) => file);
    return {
      openData,
      odblSurveys,
      citedFigures,
      referenceValues: await encodeReferenceValues(models),
      occupations: await encodeOccupations(models, ONET.id),
      printedTitles: await printedTitlesPage(models, folder, counted),
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
