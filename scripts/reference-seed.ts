import { writeFile } from "node:fs/promises";
import { readReferenceTables } from "./reference-tables";

const HEADER =
  "// Written by scripts/reference-seed.ts from the publishers' files; not edited by hand.\n";

/**
 * npx tsx scripts/reference-seed.ts FOLDER: writes the reference values of the seed anew. The folder
 * holds fx-ecb/eurofxref-hist.zip, cpi-worldbank/cpi.csv and ppp-worldbank/ppp-gdp.csv.
 */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    "Say where the files are: npx tsx scripts/reference-seed.ts ../shared/data\n",
  );
  process.exit(1);
}
const { rates, prices } = await readReferenceTables(folder);

await writeFile(
  "prisma/seed/reference-rates.ts",
  `${HEADER}
/** Units of a currency for one US dollar: the mean of so many daily euro reference rates of the year. */
export const RATES: readonly (readonly [
  currency: string,
  year: number,
  perDollar: string,
  days: number,
])[] = [
${listed(rates)}
];
`,
);
await writeFile(
  "prisma/seed/reference-prices.ts",
  `${HEADER}
/** The inflation of a year in percent, and the units of the currency for one international dollar. */
export const PRICES: readonly (readonly [
  country: string,
  currency: string,
  year: number,
  inflation: string,
  perInternationalDollar: string,
])[] = [
${listed(prices)}
];
`,
);

function listed(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `  [${row.map((cell) => JSON.stringify(cell)).join(", ")}],`).join("\n");
}
