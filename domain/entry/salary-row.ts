import type { UnstatedField } from "@/domain/curation/corrected-salary";
import type { Content } from "@/domain/curation/proposal";
import { LONGEST_NAME, LONGEST_NOTE, LONGEST_REASON } from "@/domain/limits";
import type { Salary } from "../evidence/evidence";
import type { PayPeriod } from "../evidence/vocabulary";
import { rangeEnds } from "./amounts/amount-range";
import { isDollar, readAmount, type TypedAmount } from "./amounts/amount-text";
import { readCountry, readCurrency } from "./code-text";
import { type DateOrder, readSpan, withPlainDays } from "./date-text";
import { experienceOf } from "./experience-text";
import { withDecimalPoint } from "./number-text";
import { type Reading, read } from "./reading";
import { RowCells, type RowField, type RowProblem, type TypedRow } from "./row-cells";
import { type SalaryProblem, salaryProblem } from "./salary-bounds";
import { readSampleSize } from "./sample-size-text";
import { slugNamed } from "./slug-named";
import type { TitleFinder } from "./title-match";
import { readWebAddress } from "./web-address";
import { readBasis, readPeriod, readStatistic } from "./word-choice";

/** A salary that was read from a row; its id is found by what it observes. */
export type RowSalary = Omit<Content<Salary>, "id">;

/** What a row says; `salary` is null where there are problems. */
export interface CheckedRow {
  readonly salary: RowSalary | null;
  readonly problems: readonly RowProblem[];
  /** Titles that may be meant, where the row names none. */
  readonly titleSuggestions: readonly string[];
  /** Why an amount that looks like a slip is right. */
  readonly slipReason: string | null;
  /** What the row says nothing of: a correction keeps that. */
  readonly leftOut: readonly UnstatedField[];
}

/** What rows are read with. */
export interface RowContext {
  readonly findTitle: TitleFinder;
  /** Whether there is a source of this id. */
  readonly hasSource: (id: string) => boolean;
  /** What a cell says that a row leaves empty. */
  readonly defaults: TypedRow;
  /** The last day that can have been observed, YYYY-MM-DD. */
  readonly today: string;
  /** Whether amounts and sample sizes have a decimal comma, as in 72.500,50. */
  readonly hasDecimalComma?: boolean;
  /** What comes first in days that are written in figures; null or left out where such days are refused. */
  readonly dateOrder?: DateOrder | null;
}

/** What does not tell one salary from another. */
const BESIDES = ["asPrinted", "sampleSize", "url", "note"] as const;

/** Reads a row. Nothing is guessed: a cell that may mean two things is a problem of its field. */
export function readSalaryRow(row: TypedRow, context: RowContext): CheckedRow {
  const cells = new RowCells(row, context.defaults);
  const sourceId = sourceOf(cells, context);
  const { titleId, titleSuggestions } = titleOf(cells, context);
  const pay = payOf(cells, context);
  const what = {
    statistic: cells.need("statistic", readStatistic, "Say what it is: average, median, minimum …"),
    basis: cells.text("basis") === "" ? ("UNKNOWN" as const) : cells.read("basis", readBasis),
    country: cells.need("country", readCountry, "Say which country it is paid in."),
  };
  const experience = experienceOf(cells, LONGEST_NAME);
  const { dateOrder = null, today } = context;
  const span = cells.read("observed", (text) =>
    readSpan(dateOrder === null ? text : withPlainDays(text, dateOrder), today),
  );
  const stated = {
    place: cells.words("place", LONGEST_NAME),
    sampleSize: cells.read("sampleSize", (text) => {
      const size = numbersOf(text, context);
      return "problem" in size ? size : readSampleSize(size.value);
    }),
    url: cells.read("url", readWebAddress),
    note: cells.words("note", LONGEST_NOTE),
    asPrinted:
      cells.words("asPrinted", LONGEST_NAME) ?? cells.text("amount").slice(0, LONGEST_NAME),
  };
  const slipReason = cells.words("slipReason", LONGEST_REASON);
  const leftOut = BESIDES.filter((field) => cells.text(field) === "");
  const { problems } = cells;
  // Where there is no problem, every reading has its value.
  if (problems.length > 0 || !pay || !span) {
    return { salary: null, problems, titleSuggestions, slipReason, leftOut };
  }
  const dates = { observedFrom: span.from, observedTo: span.to };
  // A row is what its publisher prints; of editions it says nothing.
  const of = { sourceId, titleId, editionId: null, origin: "PRINTED" as const };
  const salary = { ...of, ...pay, ...what, ...experience, ...dates, ...stated } as RowSalary;
  const wrong = salaryProblem(salary, context.today);
  if (wrong) cells.refuse(cellOf(wrong), wrong.problem);
  return { salary: wrong ? null : salary, problems, titleSuggestions, slipReason, leftOut };
}

/** The first and the last day stand in one cell. */
function cellOf({ field }: SalaryProblem): RowField {
  return field === "observedFrom" || field === "observedTo" ? "observed" : field;
}

function sourceOf(cells: RowCells, { hasSource }: RowContext): string | null {
  const source = slugNamed("source", cells.text("source"));
  if (source === "") return cells.refuse("source", "Say which source states it.");
  return hasSource(source) ? source : cells.refuse("source", `There is no source "${source}".`);
}

function titleOf(
  cells: RowCells,
  { findTitle }: RowContext,
): { titleId: string | null; titleSuggestions: readonly string[] } {
  const typed = cells.text("title");
  if (typed === "") {
    return { titleId: cells.refuse("title", "Say which title is paid."), titleSuggestions: [] };
  }
  const match = findTitle(typed);
  if (match.title !== null) return { titleId: match.title, titleSuggestions: [] };
  const near =
    match.suggestions.length > 0
      ? ` Is it ${match.suggestions.map(findTitle.nameOf).join(" or ")}?`
      : "";
  cells.refuse("title", `No title is called "${typed.slice(0, LONGEST_NAME)}".${near}`);
  return { titleId: null, titleSuggestions: match.suggestions };
}

/** A cell with its numbers as they are read, whichever way the file writes decimals. */
function numbersOf(text: string, { hasDecimalComma }: RowContext): Reading<string> {
  return hasDecimalComma ? withDecimalPoint(text) : read(text);
}

type RowPay = Pick<RowSalary, "money" | "period">;

/** Amount, currency and period: each may stand in the cell of the amount or in its own. */
function payOf(cells: RowCells, context: RowContext): RowPay | null {
  const currency = cells.readIfAny("currency", readCurrency);
  const period = cells.readIfAny("period", readPeriod);
  // The default of a whole file does not forbid another sign in one row.
  const isMeant = cells.own("currency") !== "" || (currency !== null && isDollar(currency));
  const amount = numbersOf(cells.text("amount"), context);
  if ("problem" in amount) return cells.refuse("amount", amount.problem);
  const reading = readAmount(amount.value, isMeant ? currency : null);
  if ("problem" in reading) {
    return cells.refuse("amount", reading.problem, rowsOfRange(cells, amount.value));
  }
  const typed = reading.value;
  refuseContradiction(cells, typed, currency, period);
  const money = { amount: typed.amount, currency: typed.currency ?? currency };
  const time = typed.period ?? period;
  if (money.currency === null && cells.text("currency") === "") {
    cells.refuse("currency", "Say which currency it is, as in INR.");
  }
  if (time === null && cells.text("period") === "") {
    cells.refuse("period", "Say what time it pays for: a year, a month or an hour.");
  }
  return { money, period: time } as RowPay;
}

/** The two rows that an amount makes which is a range, each printed as the source prints both. */
function rowsOfRange(cells: RowCells, amount: string): TypedRow[] {
  const ends = rangeEnds(amount);
  if (ends === null) return [];
  const asPrinted = cells.text("asPrinted") || cells.text("amount");
  return [
    { amount: ends.lower, statistic: "minimum", asPrinted },
    { amount: ends.upper, statistic: "maximum", asPrinted },
  ];
}

/** The default of a whole file gives way to what an amount says; a cell of the same row does not. */
function refuseContradiction(
  cells: RowCells,
  typed: TypedAmount,
  currency: string | null,
  period: PayPeriod | null,
): void {
  if (typed.currency && currency && typed.currency !== currency && cells.own("currency") !== "") {
    cells.refuse("currency", `The amount says ${typed.currency}, and this cell ${currency}.`);
  }
  if (typed.period && period && typed.period !== period && cells.own("period") !== "") {
    cells.refuse("period", "The amount and this cell say two different times.");
  }
}
