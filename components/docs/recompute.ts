import type { Factor } from "@/domain/convert/conversion-factors";
import type { Snippet } from "./snippets";

/** A figure as it comes from one row of the table of salaries. */
export interface RecomputedPart {
  /** The slug of the salary. */
  readonly salary: string;
  readonly factors: readonly LineFactor[];
}

/** A factor, and whether its number may be cited and its row not be passed on. */
type LineFactor = Factor & { readonly isCited: boolean };

/** What stands for a number of the archive, in one of the languages. */
interface Terms {
  readonly amount: (slug: string) => string;
  readonly value: (slug: string) => string;
  /** A number that is written out. */
  readonly cited: (decimal: string) => string;
  readonly rounded: (term: string) => string;
}

/**
 * Ten lines each that work a figure out again, or what is left of it when another is taken away, from
 * nothing but the rows of the archive at `archive`. Tests run those that can run there.
 */
export function recomputeSnippets(
  archive: string,
  currency: string,
  figure: RecomputedPart,
  less: RecomputedPart | null = null,
): readonly Snippet[] {
  const parts = less ? [less, figure] : [figure];
  const hasRates = parts.some(({ factors }) => factors.some(isLookedUp));
  const lines = (terms: Terms) => parts.map((part) => termOf(part, terms));
  return [
    { language: "Python", code: inPython(archive, currency, hasRates, lines(PYTHON)) },
    { language: "R", code: inR(archive, currency, hasRates, lines(R)) },
    { language: "SQL", code: inSql(archive, currency, lines(SQL)) },
  ];
}

/** Only where a rate takes part is a result rounded. */
function termOf(
  { salary, factors }: RecomputedPart,
  { amount, value, cited, rounded }: Terms,
): string {
  const product = factors.reduce((term, factor) => {
    const number = isLookedUp(factor) ? value(factor.reference ?? "") : cited(factor.value);
    return `${term} ${factor.sign} ${factor.isRise ? `(1 + ${number} / 100)` : number}`;
  }, amount(salary));
  return factors.some(({ reference }) => reference !== null) ? rounded(product) : product;
}

/** Whether a number is found in the archive; any other is written into the lines. */
function isLookedUp({ reference, isCited }: LineFactor): boolean {
  return reference !== null && !isCited;
}

const round2 = (term: string) => `round(${term}, 2)`;

const PYTHON: Terms = {
  amount: (slug) => `amount["${slug}"]`,
  value: (slug) => `value["${slug}"]`,
  // A binary number is not taken together with a decimal one.
  cited: (decimal) => (decimal.includes(".") ? `Decimal("${decimal}")` : decimal),
  rounded: round2,
};

function inPython(
  archive: string,
  currency: string,
  hasRates: boolean,
  [first = "", second]: readonly string[],
): string {
  const rates = hasRates ? '\nvalue = numbers("reference_values", "reference_slug", "value")' : "";
  const told =
    second === undefined
      ? `print(${first}, "${currency}")`
      : `before = ${first}
after = ${second}
print(after - before, "${currency}", round(100 * (after - before) / before, 2))`;
  return `import csv, io, urllib.request, zipfile
from decimal import Decimal

archive = zipfile.ZipFile(io.BytesIO(urllib.request.urlopen("${archive}.zip").read()))
def numbers(table, key, column):
    rows = csv.DictReader(io.TextIOWrapper(archive.open(f"csv/{table}.csv"), "utf-8-sig"))
    return {row[key]: Decimal(row[column]) for row in rows}
amount = numbers("salaries", "salary_slug", "amount")${rates}
${told}`;
}

const R: Terms = {
  amount: (slug) => `amount[["${slug}"]]`,
  value: (slug) => `value[["${slug}"]]`,
  cited: (decimal) => decimal,
  rounded: round2,
};

function inR(
  archive: string,
  currency: string,
  hasRates: boolean,
  [first = "", second]: readonly string[],
): string {
  const rates = hasRates ? '\nvalue <- numbers("reference_values", "reference_slug", "value")' : "";
  const told =
    second === undefined
      ? `cat(${first}, "${currency}")`
      : `before <- ${first}
after <- ${second}
cat(after - before, "${currency}", round(100 * (after - before) / before, 2))`;
  return `archive <- tempfile(fileext = ".zip")
download.file("${archive}.zip", archive, mode = "wb", quiet = TRUE)
numbers <- function(table, key, column) {
  rows <- read.csv(unz(archive, paste0("csv/", table, ".csv")), fileEncoding = "UTF-8-BOM")
  setNames(rows[[column]], rows[[key]])
}
amount <- numbers("salaries", "salary_slug", "amount")${rates}
${told}`;
}

const SQL: Terms = {
  // Of two whole numbers SQLite divides whole.
  amount: (slug) => `(SELECT 1.0 * amount FROM salaries WHERE salary_slug = '${slug}')`,
  cited: (decimal) => (decimal.includes(".") ? decimal : `${decimal}.0`),
  value: (slug) => `(SELECT value FROM reference_values WHERE reference_slug = '${slug}')`,
  rounded: round2,
};

function inSql(archive: string, currency: string, [first = "", second]: readonly string[]): string {
  const told =
    second === undefined
      ? `SELECT ${first} AS amount, '${currency}' AS currency;`
      : `WITH pay AS (
  SELECT ${first} AS before,
         ${second} AS after
)
SELECT after - before AS difference, '${currency}' AS currency,
       round(100 * (after - before) / before, 2) AS percent FROM pay;`;
  return `-- In the SQLite file: curl -o stepwise.sqlite ${archive}.sqlite
${told}`;
}
