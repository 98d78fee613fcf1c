import { ROW_FIELDS, type RowField, type TypedRow } from "@/domain/entry/row-cells";
import { LONGEST_FILE_NAME, LONGEST_REASON } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import type { ImportMode, ImportSettings } from "./import-salaries";

/** How much of a name that nobody knows is told. */
const SHOWN = 60;

const MODES: Readonly<Record<string, ImportMode>> = { dry: "DRY", all: "ALL", good: "GOOD" };

/**
 * What a file is read with, from the parameters of its address: `mode` (dry, all or good), `reason`,
 * `name`, `decimals` (point or comma), `dates` (day or month: what comes first), `sheet`, `columns`
 * (fields by place, with commas), `submission` and `version`, and for each field what a row says that
 * leaves it empty. Throws Refusal.
 */
export function importSettings(parameters: URLSearchParams): ImportSettings {
  for (const name of parameters.keys()) refuseUnread(name);
  const mode = MODES[parameters.get("mode") ?? "all"];
  if (!mode) throw refused('mode is "dry", "all" or "good".');
  const reason = checkedText(parameters.get("reason") ?? "");
  if (mode !== "DRY" && reason === "") {
    throw refused("Say in reason what the file is and why it is added.");
  }
  if (reason.length > LONGEST_REASON) throw refused("The reason is too long.");
  return {
    mode,
    reason,
    // For display only: no path, and nothing that could be taken for one.
    fileName: checkedText(parameters.get("name") ?? "").slice(-LONGEST_FILE_NAME) || "file",
    columns: parameters.get("columns")?.split(",") ?? null,
    hasDecimalComma: oneOf(parameters, "decimals", { point: false, comma: true }),
    dateOrder: oneOf(parameters, "dates", { day: "DAY_FIRST", month: "MONTH_FIRST" }),
    sheet: parameters.get("sheet"),
    defaults: defaultsOf(parameters),
    into: seenOf(parameters),
  };
}

/** What a word stands for that a parameter may have; null where it is left out. */
function oneOf<T>(
  parameters: URLSearchParams,
  name: string,
  words: Readonly<Record<string, T>>,
): T | null {
  const said = parameters.get(name);
  if (said === null) return null;
  const [, meant] = Object.entries(words).find(([word]) => word === said) ?? [];
  if (meant !== undefined) return meant;
  throw refused(
    `${name} is ${Object.keys(words)
      .map((word) => `"${word}"`)
      .join(" or ")}.`,
  );
}

const READ = [
  "mode",
  "reason",
  "name",
  "decimals",
  "dates",
  "sheet",
  "columns",
  "submission",
  "version",
  ...ROW_FIELDS,
];

/** Nothing that is sent along is dropped in silence. */
function refuseUnread(name: string): void {
  if (READ.includes(name)) return;
  if (name === "asOf") {
    throw refused("A table of salaries says in its rows when each was observed: leave asOf out.");
  }
  throw refused(`"${checkedText(name).slice(0, SHOWN)}" is not read here. Leave it out.`);
}

function defaultsOf(parameters: URLSearchParams): TypedRow {
  const defaults: Partial<Record<RowField, string>> = {};
  for (const field of ROW_FIELDS) {
    const value = parameters.get(field);
    if (value !== null) defaults[field] = value;
  }
  return defaults;
}

function seenOf(parameters: URLSearchParams): ImportSettings["into"] {
  const id = parameters.get("submission");
  if (id === null) return null;
  const version = Number(parameters.get("version"));
  if (Number.isInteger(version) && version > 0) return { id, version };
  throw refused("Name the version of the submission that you saw.");
}

function refused(message: string): Refusal {
  return new Refusal("BAD_USER_INPUT", message);
}
