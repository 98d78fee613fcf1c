import type { RecomputedChange } from "@/components/downloads/measured-change";
import type { Snippet } from "./snippets";

/** Ten lines each that work a change of pay out again, from nothing but the rows of the archive at `archive`. Tests run those that can run there. */
export function recomputeSnippets(
  archive: string,
  { before, after }: RecomputedChange,
): readonly Snippet[] {
  return [
    {
      language: "Python",
      code: `import csv, io, urllib.request, zipfile
from decimal import Decimal

archive = urllib.request.urlopen("${archive}.zip").read()
table = zipfile.ZipFile(io.BytesIO(archive)).open("csv/salaries.csv")
rows = {row["salary_slug"]: row for row in csv.DictReader(io.TextIOWrapper(table, "utf-8-sig"))}
before, after = rows["${before}"], rows["${after}"]
assert all(before[name] == after[name] for name in ("source_slug", "basis", "period", "currency"))
difference = Decimal(after["amount"]) - Decimal(before["amount"])
print(difference, after["currency"], round(100 * difference / Decimal(before["amount"]), 2))`,
    },
    {
      language: "R",
      code: `archive <- tempfile(fileext = ".zip")
download.file("${archive}.zip", archive, mode = "wb", quiet = TRUE)
rows <- read.csv(unz(archive, "csv/salaries.csv"), fileEncoding = "UTF-8-BOM")
before <- rows[rows$salary_slug == "${before}", ]
after <- rows[rows$salary_slug == "${after}", ]
same <- c("source_slug", "basis", "period", "currency")
stopifnot(all(before[same] == after[same]))
difference <- after$amount - before$amount
cat(difference, after$currency, round(100 * difference / before$amount, 2))`,
    },
    {
      language: "SQL",
      code: `-- In the SQLite file: curl -o stepwise.sqlite ${archive}.sqlite
SELECT after.amount - before.amount AS difference, after.currency,
       round(100.0 * (after.amount - before.amount) / before.amount, 2) AS percent
FROM salaries AS before JOIN salaries AS after USING (source_slug, basis, period, currency)
WHERE before.salary_slug = '${before}'
  AND after.salary_slug = '${after}';`,
    },
  ];
}
