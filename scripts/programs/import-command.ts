import { randomUUID } from "node:crypto";
import path from "node:path";
import { normalEmail } from "@/accounts/email";
import { LONGEST_FILE_NAME, MOST_FILE_BYTES } from "@/domain/limits";
import { may } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { formatCount } from "@/domain/words/format";
import { importFile } from "@/importers/data-set/import-file";
import { asDraft } from "@/importers/data-set/keep";
import type { DataSet } from "@/importers/data-set/layout";
import { importSalaries } from "@/importers/import-salaries";
import { countTable, neverBefore } from "@/importers/open-salary-file";
import { draftAddress, toldReport } from "@/importers/told-report";
import type { Author } from "@/prisma/audited";
import { type Database, openDatabase } from "@/prisma/client";
import { refusalOf } from "@/prisma/refusal-of";
import { seed } from "@/prisma/seed/seed";
import { openConfiguredDatabase } from "@/server/database/configured-database";
import { shareEmbeddedDatabase } from "@/server/database/shared-embedded-database";
import { readEnvironment } from "@/server/start/environment";
import { StartError } from "@/server/start/start-error";
import { wholeFile } from "@/tables/whole-file";
import { type ImportQuestion, readArguments } from "./import-arguments";
import { dataSetText, salaryTableText } from "./import-report";

/**
 * Runs `npm run import` and prints what came of it: the report, or why there is none.
 * @param folder where a relative file name begins
 * @returns the exit code
 */
export async function importCommand(
  parameters: readonly string[],
  folder: string,
): Promise<number> {
  const json = parameters.includes("--json");
  try {
    const { report, text } = await importAsked(readArguments(parameters), folder);
    process.stdout.write(`${json ? JSON.stringify(report) : text}\n`);
    return 0;
  } catch (error) {
    const refusal = told(error);
    if (json) process.stdout.write(`${JSON.stringify({ error: refusal })}\n`);
    else
      tell(
        refusal.line === undefined ? refusal.message : `Line ${refusal.line}: ${refusal.message}`,
      );
    return 1;
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What came of a file: for programs, and for people. */
interface Told {
  readonly report: object;
  readonly text: string;
}

/** Imports the file into the database that the settings name. */
async function importAsked(question: ImportQuestion, folder: string): Promise<Told> {
  const { dataSet, email } = question;
  const environment = readEnvironment(process.env);
  const { signal } = new AbortController();
  const { url, stop } = await openConfiguredDatabase(
    environment,
    tell,
    signal,
    shareEmbeddedDatabase,
  );
  try {
    const file = path.resolve(folder, question.file);
    const work: Work = {
      ...question,
      file,
      url,
      origin: environment.PUBLIC_URL ?? "",
      fileName: checkedText(path.basename(file)).slice(-LONGEST_FILE_NAME),
      author: {
        accountId: await prepare(url, email),
        requestId: `import-${randomUUID()}`,
      },
    };
    return await (dataSet ? importDataSet(work, dataSet) : importTable(work));
  } finally {
    await stop();
  }
}

/** What the import of a file works with. */
interface Work extends ImportQuestion {
  readonly url: string;
  /** The origin that readers see, where it is known. */
  readonly origin: string;
  readonly fileName: string;
  readonly author: Author;
}

async function importDataSet(work: Work, dataSet: DataSet): Promise<Told> {
  const { url, file, fileName, origin, asOf, dryRun, reason, author } = work;
  const report = await importFile(url, dataSet, file, {
    asOf,
    now: new Date(),
    dryRun,
    keep: asDraft({ ...author, reason, fileName }),
    progress: (rows) => tell(`${formatCount(rows)} rows read`),
  });
  const told = { ...report, address: draftAddress(report.submission, origin) };
  return { report: told, text: dataSetText(told) };
}

/** Puts the good rows of a table of salaries into a draft. */
async function importTable(work: Work): Promise<Told> {
  const { url, file, fileName, origin, dryRun, reason, author } = work;
  const { hasDecimalComma, dateOrder } = work;
  const settings = {
    mode: dryRun ? ("DRY" as const) : ("GOOD" as const),
    fileName,
    columns: null,
    sheet: null,
    defaults: {},
    hasDecimalComma,
    dateOrder,
    reason: reason ?? `The file ${fileName}.`,
    into: null,
  };
  const table = await countTable(await wholeFile(file, MOST_FILE_BYTES), settings, neverBefore);
  const database = openDatabase(url);
  try {
    const report = await importSalaries(database, author, table, settings, ({ stage, done }) =>
      tell(`${formatCount(done)} rows ${stage === "checking" ? "checked" : "stored"}`),
    );
    const told = toldReport(report, Number.POSITIVE_INFINITY, origin);
    return { report: told, text: salaryTableText(told, dryRun) };
  } finally {
    await database.close();
  }
}

/** Puts what ships with Stepwise in place, which files are read against, and finds whose draft it will be. */
async function prepare(url: string, email: string | null): Promise<string | null> {
  const database = openDatabase(url);
  try {
    await seed(database);
    return email === null ? null : await editorOf(database, email);
  } finally {
    await database.close();
  }
}

/** The account of an address. Throws Refusal where there is none that may edit. */
async function editorOf({ models }: Database, email: string): Promise<string> {
  const account = await models.account.findUnique({ where: { email: normalEmail(email) } });
  if (!account || account.disabledAt !== null) {
    throw new Refusal("NOT_FOUND", `There is no open account of ${email}.`);
  }
  const { id, name, role } = account;
  if (may({ accountId: id, name, role, scopes: null }, "EDIT")) return id;
  throw new Refusal("FORBIDDEN", `The account of ${email} may not edit.`);
}

/** Why nothing was kept, without a stack; `line` where it is about one of the file. */
function told(error: unknown): { code: string; message: string; line?: number } {
  const refusal = refusalOf(error);
  if (refusal) {
    const { line } = refusal.facts;
    return {
      code: refusal.code,
      message: refusal.message,
      ...(typeof line === "number" && { line }),
    };
  }
  if (error instanceof StartError) return { code: "DATABASE_UNAVAILABLE", message: error.message };
  const [message = ""] = (error instanceof Error ? error.message : String(error))
    .trim()
    .split("\n");
  return { code: "INTERNAL_SERVER_ERROR", message: `The import failed: ${message}` };
}
