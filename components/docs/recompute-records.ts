import type { Snippet } from "./snippets";

/** The counted records that a computed salary stands for. */
export interface CountedRecords {
  readonly title: string;
  readonly source: string;
  readonly edition: string | null;
  readonly country: string;
  readonly currency: string;
  readonly level: string | null;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Which part of them is paid no more than the salary. */
  readonly share: number;
}

/**
 * Ten lines each that find a percentile among the counted records of the archive at `archive`: the
 * amount at the rank ⌈share × n⌉ of all of them in order, within the width of a bin. Tests run those
 * that can run there.
 */
export function recordSnippets(archive: string, records: CountedRecords): readonly Snippet[] {
  return [
    { language: "Python", code: inPython(archive, records) },
    { language: "R", code: inR(archive, records) },
    { language: "SQL", code: inSql(archive, records) },
  ];
}

/** The columns by which the cells of a salary are found, with what each has to hold. */
function columnsOf({ title, source, edition, country, currency, level }: CountedRecords) {
  return Object.entries({
    title_slug: title,
    source_slug: source,
    ...(edition !== null && { edition_slug: edition }),
    country,
    currency,
    ...(level !== null && { level }),
  });
}

function inPython(archive: string, records: CountedRecords): string {
  const { firstYear, lastYear, share } = records;
  const wanted = columnsOf(records).map(([name, text]) => `"${name}": "${text}"`);
  return `import csv, io, math, urllib.request, zipfile

archive = zipfile.ZipFile(io.BytesIO(urllib.request.urlopen("${archive}.zip").read()))
def table(name):
    return csv.DictReader(io.TextIOWrapper(archive.open(f"csv/{name}.csv"), "utf-8-sig"))
wanted = {${wanted.join(", ")}}
cells = {row["cell"] for row in table("cells") if wanted.items() <= row.items()
         and ${firstYear} <= int(row["year"]) <= ${lastYear}}
amounts = sorted(float(row["amount"]) for row in table("cell_amounts")
                 if row["title_slug"] == wanted["title_slug"] and row["cell"] in cells
                 for _ in range(int(row["records"])))
print(amounts[math.ceil(${share} * len(amounts)) - 1], "${records.currency}", len(amounts))`;
}

function inR(archive: string, records: CountedRecords): string {
  const { title, firstYear, lastYear, share } = records;
  const wanted = columnsOf(records).map(([name, text]) => `cells$${name} == "${text}"`);
  return `archive <- tempfile(fileext = ".zip")
download.file("${archive}.zip", archive, mode = "wb", quiet = TRUE)
table <- function(name) read.csv(unz(archive, paste0("csv/", name, ".csv")), fileEncoding = "UTF-8-BOM")
cells <- table("cells")
own <- cells$cell[which(${wanted.join(" & ")} &
                        cells$year >= ${firstYear} & cells$year <= ${lastYear})]
bins <- table("cell_amounts")
bins <- bins[bins$title_slug == "${title}" & bins$cell %in% own, ]
amounts <- sort(rep(bins$amount, bins$records))
cat(amounts[ceiling(${share} * length(amounts))], "${records.currency}", length(amounts))`;
}

function inSql(archive: string, records: CountedRecords): string {
  const { currency, firstYear, lastYear, share } = records;
  const wanted = columnsOf(records).map(([name, text]) => `${name} = '${text}'`);
  return `-- In the SQLite file: curl -o stepwise.sqlite ${archive}.sqlite
WITH bins AS (
  SELECT amount, sum(amounts.records) AS records
  FROM cells JOIN cell_amounts AS amounts USING (title_slug, cell)
  WHERE ${wanted.join(" AND ")}
    AND year BETWEEN ${firstYear} AND ${lastYear}
  GROUP BY amount
), ranks AS (
  SELECT amount, sum(records) OVER (ORDER BY amount) AS up_to, sum(records) OVER () AS n FROM bins
)
SELECT min(amount) AS amount, '${currency}' AS currency, n FROM ranks WHERE up_to >= ${share} * n;`;
}
