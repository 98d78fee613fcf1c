import path from "node:path";
import { parseArgs } from "node:util";
import { isCalendarDay } from "@/domain/calendar-day";
import { DATA_SET_TITLES } from "@/domain/data-set-names";
import { formatCount } from "@/domain/format";
import { Refusal } from "@/domain/refusal";
import { dataSetOf } from "@/importers/data-set/data-sets";
import { importFile } from "@/importers/data-set/import-file";
import type { ImportReport } from "@/importers/data-set/report";
import { openDatabase } from "@/prisma/client";
import { seed } from "@/prisma/seed/seed";
import { openConfiguredDatabase } from "@/server/database";
import { readEnvironment } from "@/server/environment";
import { StartError } from "@/server/start-error";

const USAGE = `npm run import -- NAME FILE [--as-of YYYY-MM-DD] [--dry-run] [--json]

  --as-of    the day that the file speaks of, where its name does not tell it; of aijobs only, all
             others tell their day themselves
  --dry-run  say what would be recorded, and record nothing
  --json     end with one line of JSON instead of the report

NAME is one of:
${Object.entries(DATA_SET_TITLES)
  .map(([name, title]) => `  ${name.padEnd(14)} ${title}`)
  .join("\n")}`;

/** How many titles that are not recognised the report shows. */
const TITLES_SHOWN = 20;

/** What was asked for on the command line. Throws StartError where it cannot be understood. */
function readCommand(parameters: readonly string[]) {
  const { values, positionals } = parsed(parameters);
  const [name = "", file, ...others] = positionals;
  const dataSet = dataSetOf(name);
  if (!dataSet) {
    throw new StartError(name === "" ? USAGE : `There is no data set "${name}".\n\n${USAGE}`);
  }
  if (file === undefined || others.length > 0) throw new StartError(`Name one file.\n\n${USAGE}`);
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isCalendarDay(asOf)) {
    throw new StartError(`--as-of is a day, as in 2024-12-15; "${asOf}" is none.`);
  }
  return { dataSet, file, asOf, dryRun: values["dry-run"], json: values.json };
}

function parsed(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** Runs `npm run import`. `folder`: where a relative file name begins. Answers with the exit code. */
export async function importCommand(
  parameters: readonly string[],
  folder: string,
): Promise<number> {
  const asked = readCommand(parameters);
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const stop = new AbortController();
  const database = await openConfiguredDatabase(readEnvironment(process.env), tell, stop.signal);
  try {
    await seedOnce(database.url);
    const report = await importFile(database.url, asked.dataSet, path.resolve(folder, asked.file), {
      asOf: asked.asOf,
      now: new Date(),
      dryRun: asked.dryRun,
      actor: `import ${asked.dataSet.name}`,
      progress: (rows) => tell(`${formatCount(rows)} rows read`),
    });
    process.stdout.write(`${asked.json ? JSON.stringify(report) : reportText(report)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell("line" in error.facts ? `Line ${error.facts.line}: ${error.message}` : error.message);
    return 1;
  } finally {
    await database.stop();
  }
}

/** Titles and sources have to be there before anything can be read into them. */
async function seedOnce(url: string): Promise<void> {
  const database = openDatabase(url);
  try {
    await seed(database);
  } finally {
    await database.close();
  }
}

const OUTCOMES: Record<ImportReport["outcome"], string> = {
  imported: "It is recorded.",
  unchanged: "It says what is held already; nothing was recorded.",
  older: "A later file of the same source is held; nothing was recorded.",
  checked: "This was a dry run; nothing was recorded.",
};

/** The report as people read it. */
function reportText(report: ImportReport): string {
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
  ].join("\n");
}
