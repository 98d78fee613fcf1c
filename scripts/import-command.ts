import { randomUUID } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { normalEmail } from "@/accounts/email";
import { may } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { checkedText } from "@/domain/text/plain-text";
import { DATA_SET_TITLES } from "@/domain/words/data-set-names";
import { formatCount } from "@/domain/words/format";
import { importFile } from "@/importers/data-set/import-file";
import { asDraft } from "@/importers/data-set/keep";
import type { ImportReport } from "@/importers/data-set/report";
import { dataSetOf } from "@/importers/data-sets";
import { type Database, openDatabase } from "@/prisma/client";
import { refusalOf } from "@/prisma/refusal-of";
import { seed } from "@/prisma/seed/seed";
import { openConfiguredDatabase } from "@/server/database";
import { readEnvironment } from "@/server/environment";
import { shareEmbeddedDatabase } from "@/server/shared-embedded-database";
import { StartError } from "@/server/start-error";

const LONGEST_REASON = 500;
const LONGEST_NAME = 100;

const USAGE = `npm run import -- NAME FILE [--as EMAIL] [--reason TEXT] [--as-of YYYY-MM-DD] [--dry-run] [--json]

Puts what the file comes to into a draft, which somebody reviews and publishes at /admin. Works
whether Stepwise runs or not.

  --as       whose draft it is: the e-mail address of an account that may edit; without, it is
             nobody's, and a reviewer hands it in
  --reason   what the file is and why it is added; readers see it in the log of changes
  --as-of    the day that the file speaks of, where its name does not tell it; of aijobs only, all
             others tell their day themselves
  --dry-run  say what would be in the draft, and keep nothing
  --json     answer with one line of JSON: the report, or {"error": {"code", "message", "line"?}}

NAME is one of:
${Object.entries(DATA_SET_TITLES)
  .map(([name, title]) => `  ${name.padEnd(14)} ${title}`)
  .join("\n")}`;

/** How many titles that are not recognised the report shows. */
const TITLES_SHOWN = 20;

/** What was asked for on the command line. Throws UsageError where it cannot be understood. */
function readCommand(parameters: readonly string[]) {
  const { values, positionals } = parsed(parameters);
  const [name = "", file, ...others] = positionals;
  const dataSet = dataSetOf(name);
  if (!dataSet) {
    throw new Refusal(
      "BAD_USER_INPUT",
      name === "" ? USAGE : `There is no data set "${name}".\n\n${USAGE}`,
    );
  }
  if (file === undefined || others.length > 0)
    throw new Refusal("BAD_USER_INPUT", `Name one file.\n\n${USAGE}`);
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isCalendarDay(asOf)) {
    throw new Refusal("BAD_USER_INPUT", `--as-of is a day, as in 2024-12-15; "${asOf}" is none.`);
  }
  const reason = checkedText(values.reason ?? "") || null;
  if ((reason?.length ?? 0) > LONGEST_REASON) {
    throw new Refusal("BAD_USER_INPUT", `--reason has more than ${LONGEST_REASON} characters.`);
  }
  return { dataSet, file, asOf, reason, email: values.as ?? null, dryRun: values["dry-run"] };
}

function parsed(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        as: { type: "string" },
        reason: { type: "string" },
        "as-of": { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `${error instanceof Error ? error.message : error}\n\n${USAGE}`,
    );
  }
}

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
    const report = await importAsked(readCommand(parameters), folder);
    process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
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

/** Imports the file into the database that the settings name. */
async function importAsked(
  { dataSet, file, asOf, reason, email, dryRun }: ReturnType<typeof readCommand>,
  folder: string,
): Promise<ImportReport & { readonly address: string | null }> {
  const environment = readEnvironment(process.env);
  const { signal } = new AbortController();
  const { url, stop } = await openConfiguredDatabase(
    environment,
    tell,
    signal,
    shareEmbeddedDatabase,
  );
  try {
    const accountId = await prepare(url, email);
    const requestId = `import-${randomUUID()}`;
    const fileName = checkedText(path.basename(file)).slice(-LONGEST_NAME);
    const report = await importFile(url, dataSet, path.resolve(folder, file), {
      asOf,
      now: new Date(),
      dryRun,
      keep: asDraft({ accountId, requestId, reason, fileName }),
      progress: (rows) => tell(`${formatCount(rows)} rows read`),
    });
    const { submission } = report;
    const page = submission === null ? null : `/admin/submissions/${submission}`;
    return { ...report, address: page && `${environment.PUBLIC_URL ?? ""}${page}` };
  } finally {
    await stop();
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

const OUTCOMES: Record<ImportReport["outcome"], string> = {
  drafted: "It is in a draft, which a reviewer publishes:",
  published: "It is published.",
  unchanged: "It says what is held or in a draft already; nothing was added.",
  older: "A later file of the same source is held; nothing was added.",
  checked: "This was a dry run; nothing was kept.",
};

/** The report as people read it. */
function reportText(report: Awaited<ReturnType<typeof importAsked>>): string {
  const refused = Object.entries(report.rowsRefused);
  const titles = report.titlesUnrecognised.slice(0, TITLES_SHOWN);
  const more = report.titlesUnrecognised.length - titles.length;
  return [
    `${formatCount(report.rowsRead)} rows read, ${formatCount(report.rowsKept)} kept`,
    ...refused.map(([reason, rows]) => `${formatCount(rows)} left out: ${reason}`),
    ...(titles.length > 0 ? ["Titles that are not held, by rows:"] : []),
    ...titles.map(({ title, rows }) => `  ${formatCount(rows)}  ${title}`),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json has all of them`] : []),
    OUTCOMES[report.outcome],
    ...(report.address === null ? [] : [report.address]),
  ].join("\n");
}
