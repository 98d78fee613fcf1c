import path from "node:path";
import { Refusal } from "@/domain/refusal";
import { isCalendarDay, latestToday } from "@/domain/text/calendar-day";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import { DATA_SET_TITLES } from "@/domain/words/data-set-names";
import type { Transaction } from "@/prisma/client";
import { inBulkTransaction } from "@/prisma/records/bulk-transaction";
import { titleNames } from "@/prisma/records/standing";
import { headerOf } from "@/tables/file-rows";
import { importFacts } from "./import-facts";
import { importRecords } from "./import-records";
import { type DataSet, quoted } from "./layout";
import { type ImportReport, RowCounts } from "./report";
import type { ImportOptions, ImportWork } from "./work";

/** Carries the report out of a transaction that it undoes: of a dry run, and where nothing is to be kept. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super("nothing is kept");
  }
}

/**
 * Reads a file of a data set and keeps what it holds, in one transaction: all of it or nothing. The
 * same file a second time changes nothing. Throws Refusal where it is no file of the set.
 */
export async function importFile(
  databaseUrl: string,
  dataSet: DataSet,
  file: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const header = await headerOf(file);
  refuseOtherColumns(dataSet, header);
  const today = latestToday(options.now);
  const asOf = dayOf(dataSet, options, options.fileName ?? path.basename(file), today);
  const reader = dataSet.open({ header, asOf, today });
  try {
    return await inBulkTransaction(databaseUrl, async (bulk) => {
      const recognise = await titleRecogniser(bulk.transaction);
      const counts = new RowCounts();
      const work: ImportWork = { ...options, dataSet, file, header, counts, bulk, recognise };
      const read =
        reader.kind === "records"
          ? await importRecords(work, reader)
          : await importFacts(work, reader);
      const nothing = { ...counts.account(dataSet.name), submission: null, isDuplicate: false };
      if (options.dryRun) throw new Undone({ ...nothing, outcome: "checked" });
      if (typeof read === "string") throw new Undone({ ...nothing, outcome: read });
      const kept = await options.keep(bulk.transaction, read);
      const report = { ...read.account, ...kept };
      if (kept.outcome === "unchanged") throw new Undone(report);
      return report;
    });
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

async function titleRecogniser(
  transaction: Transaction,
): Promise<(printed: string) => string | null> {
  const catalogue = titleCatalogue(await titleNames(transaction));
  return (printed) => recogniseTitle(printed, catalogue).titleId;
}

function refuseOtherColumns({ name, columns }: DataSet, header: readonly string[]): void {
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length === 0) return;
  throw new Refusal(
    "BAD_REQUEST",
    `This is no file of ${DATA_SET_TITLES[name]}: it has no column ${quoted(absent)}. It has ${quoted(header)}.`,
  );
}

/** The day that a file speaks of, where its data set is told it. Throws Refusal where that cannot be. */
function dayOf(
  { name, takesDay }: DataSet,
  { asOf }: ImportOptions,
  fileName: string,
  today: string,
): string | null {
  if (!takesDay) {
    if (asOf === null) return null;
    throw new Refusal(
      "BAD_REQUEST",
      `A file of ${DATA_SET_TITLES[name]} tells its day itself: leave out the day ${asOf} that you gave.`,
    );
  }
  const day = asOf ?? dayIn(fileName);
  if (day === null || (isCalendarDay(day) && day <= today)) return day;
  const because = isCalendarDay(day) ? "lies in the future" : "is no day of the calendar";
  throw new Refusal("BAD_REQUEST", `The day ${day} of the file ${because}.`);
}

/** The day in the name of a file: "salaries_2024-12-15_c1a8663.csv". Where none is of the calendar, the first that is written. */
function dayIn(name: string): string | null {
  const days = name.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? [];
  return days.find(isCalendarDay) ?? days[0] ?? null;
}
