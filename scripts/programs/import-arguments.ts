import { parseArgs } from "node:util";
import type { DateOrder } from "@/domain/entry/date-text";
import { LONGEST_REASON } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { checkedText } from "@/domain/text/plain-text";
import { DATA_SET_TITLES, SALARY_TABLE, SALARY_TABLE_TITLE } from "@/domain/words/data-set-names";
import type { DataSet } from "@/importers/data-set/layout";
import { dataSetOf } from "@/importers/data-sets";

const NAMES = { ...DATA_SET_TITLES, [SALARY_TABLE]: SALARY_TABLE_TITLE };

const USAGE = `npm run import -- NAME FILE [--as EMAIL] [--reason TEXT] [--as-of YYYY-MM-DD] [--decimal-comma] [--dates day|month] [--dry-run] [--json]

Puts what the file comes to into a draft, which somebody reviews and publishes at /admin. Works
whether Stepwise runs or not.

  --as       whose draft it is: the e-mail address of an account that may edit; without, it is
             nobody's, and a reviewer hands it in
  --reason   what the file is and why it is added; readers see it in the log of changes
  --as-of    the day that the file speaks of, where its name does not tell it; of aijobs only, all
             others tell their day themselves
  --decimal-comma
             amounts and sample sizes are written as in 72.500,50; of a table of salaries only
  --dates    what comes first in days such as 03/04/2025: day or month; of a table of salaries only
  --dry-run  say what would be in the draft, and keep nothing
  --json     answer with one line of JSON: the report, or {"error": {"code", "message", "line"?}}

NAME is one of:
${Object.entries(NAMES)
  .map(([name, title]) => `  ${name.padEnd(14)} ${title}`)
  .join("\n")}`;

/** What was asked for on the command line. */
export interface ImportQuestion {
  /** The data set that the file is of; null for a table of salaries. */
  readonly dataSet: DataSet | null;
  readonly file: string;
  /** The day that the file speaks of, where it was said. */
  readonly asOf: string | null;
  readonly reason: string | null;
  /** The address of the account whose draft it will be. */
  readonly email: string | null;
  readonly dryRun: boolean;
  /** Whether a table of salaries writes decimals with a comma. */
  readonly hasDecimalComma: boolean;
  /** What comes first in the days of a table of salaries that are written in figures; null where that is not said. */
  readonly dateOrder: DateOrder | null;
}

/** Reads the command line. Throws Refusal where it cannot be understood. */
export function readArguments(parameters: readonly string[]): ImportQuestion {
  const { values, positionals } = parsed(parameters);
  const [name = "", file, ...others] = positionals;
  const dataSet = dataSetOf(name);
  if (!dataSet && name !== SALARY_TABLE) {
    throw refused(name === "" ? USAGE : `There is no data set "${name}".\n\n${USAGE}`);
  }
  if (file === undefined || others.length > 0) throw refused(`Name one file.\n\n${USAGE}`);
  const asOf = dayOf(values["as-of"] ?? null, dataSet);
  const reason = checkedText(values.reason ?? "") || null;
  if ((reason?.length ?? 0) > LONGEST_REASON) {
    throw refused(`--reason has more than ${LONGEST_REASON} characters.`);
  }
  const hasDecimalComma = values["decimal-comma"];
  const dateOrder = dateOrderOf(values.dates);
  if (dataSet)
    refuseOfTables({ "decimal-comma": hasDecimalComma, dates: dateOrder !== null }, name);
  const email = values.as ?? null;
  const dryRun = values["dry-run"];
  return { dataSet, file, asOf, reason, email, dryRun, hasDecimalComma, dateOrder };
}

/** Throws where something is said of a data set that only tables of salaries are told. */
function refuseOfTables(said: Readonly<Record<string, boolean>>, name: string): void {
  for (const [option, isSaid] of Object.entries(said)) {
    if (!isSaid) continue;
    throw refused(`--${option} is of a table of salaries; ${name} is read as it is given out.`);
  }
}

function dateOrderOf(said: string | undefined): DateOrder | null {
  if (said === undefined) return null;
  if (said === "day" || said === "month") return said === "day" ? "DAY_FIRST" : "MONTH_FIRST";
  throw refused('--dates is "day" or "month".');
}

function dayOf(asOf: string | null, dataSet: DataSet | null): string | null {
  if (asOf === null) return null;
  if (!isCalendarDay(asOf)) {
    throw refused(`--as-of is a day, as in 2024-12-15; "${asOf}" is none.`);
  }
  if (dataSet) return asOf;
  throw refused("A table of salaries tells the days itself, row by row: leave out --as-of.");
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
        "decimal-comma": { type: "boolean", default: false },
        dates: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw refused(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function refused(message: string): Refusal {
  return new Refusal("BAD_USER_INPUT", message);
}
