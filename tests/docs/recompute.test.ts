// Recomputes what ships by the words of docs/importers.md, from the files themselves. It imports nothing of
// the project: where the words do not say enough, or say what is not so, it fails.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve("../shared/data");
const isThere = existsSync(FOLDER);
const whereShared = isThere ? it : it.skip;

/** One record: what rows of a file come to. */
interface Counted {
  readonly title: string;
  readonly country: string;
  readonly currency: string;
  readonly level: string | null;
  readonly year: number;
  readonly amount: number;
}

/** "| title | printed as |" of docs/printed-titles.md. */
function titlesByPrint(): Map<string, string> {
  const lines = readFileSync("docs/printed-titles.md", "utf8").split("\n");
  const rows = lines.filter((line) => line.startsWith("| ")).slice(1);
  return new Map(
    rows.flatMap((line) => {
      const [, title = "", printed = ""] = line.split("|").map((cell) => cell.trim());
      return printed.split("; ").map((each): [string, string] => [each, title]);
    }),
  );
}

/** The rows of a table, cells with quotes taken as such tables have them. */
function tableOf(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === '"' && quoted && text[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n" && !quoted) {
      rows.push([...row, cell.replace(/\r$/, "")]);
      [row, cell] = [[], ""];
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  const [header = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

const LEVELS: Readonly<Record<string, string>> = {
  EN: "ENTRY",
  MI: "MID",
  SE: "SENIOR",
  EX: "EXECUTIVE",
};

function besides({ salary, salary_in_usd, ...rest }: Record<string, string>): string {
  return JSON.stringify(rest);
}

/** The lower end where two rows in a row of the file are the ends of one range; else null. */
function lowerEnd(high: Record<string, string>, low: Record<string, string>): number | null {
  const [most, least] = [Number(high.salary), Number(low.salary)];
  return besides(high) === besides(low) && most >= least && most <= 4 * least ? least : null;
}

function aijobs(file: string): Counted[] {
  const titles = titlesByPrint();
  const rows = tableOf(file);
  const distinct = new Map<string, Counted>();
  for (let place = 0; place < rows.length; place += 1) {
    const [high, next] = [rows[place] ?? {}, rows[place + 1] ?? {}];
    const most = Number(high.salary);
    const lower = lowerEnd(high, next);
    if (lower !== null) place += 1;
    const least = lower ?? most;
    const title = titles.get(high.job_title ?? "");
    if (high.employment_type !== "FT" || title === undefined) continue;
    distinct.set(`${besides(high)} ${most} ${least}`, {
      title,
      country: high.company_location ?? "",
      currency: high.salary_currency ?? "",
      level: LEVELS[high.experience_level ?? ""] ?? null,
      year: Number(high.work_year),
      amount: (most + least) / 2,
    });
  }
  return [...distinct.values()];
}

/** The countries of Ozar's survey whose figures are looked at. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "United States": "US",
  "United Kingdom": "GB",
  Canada: "CA",
  India: "IN",
  Germany: "DE",
  Australia: "AU",
};

function ozar(file: string): Counted[] {
  const titles = titlesByPrint();
  return tableOf(file).flatMap((row): Counted[] => {
    const title = titles.get(row.JobTitle ?? "");
    const country = COUNTRIES[row.Country ?? ""];
    const amount = Number(row.SalaryUSD);
    const isOne = /^full.time employee/i.test(row.EmploymentStatus ?? "");
    if (!title || !country || !isOne || !(amount >= 5_000 && amount <= 500_000)) return [];
    const answered = Date.UTC(1899, 11, 30) + Math.floor(Number(row.Timestamp)) * 86_400_000;
    const year = new Date(answered).getUTCFullYear();
    return [{ title, country, currency: "USD", level: null, year, amount }];
  });
}

/** What ships of one title, country and currency: of all, of one year or of one level. */
type Shipped = readonly [
  title: string,
  country: string,
  currency: string,
  year: number | null,
  level: string | null,
  count: number,
  copies: number,
  firstYear: number,
  lastYear: number,
  p10: string,
  p25: string,
  median: string,
  p75: string,
  p90: string,
  ...interval: string[],
];

interface ShippedFile {
  readonly setId: string;
  readonly aggregates: readonly Shipped[];
}

function shippedOf(setId: string): readonly Shipped[] {
  const { records } = JSON.parse(readFileSync("prisma/seed/open-data.json", "utf8")) as {
    records: ShippedFile[];
  };
  return records.find((file) => file.setId === setId)?.aggregates ?? [];
}

/** How far from both ends the interval of a median begins, for n records; 0 where it would have to begin before the first. */
function depthOf(n: number): number {
  // Of 2^n throws of n coins, how many show fewer than so many heads: at most one in forty.
  let [ways, fewer, depth] = [1n, 1n, 0];
  while (fewer * 40n <= 2n ** BigInt(n)) {
    ways = (ways * BigInt(n - depth)) / BigInt(depth + 1);
    depth += 1;
    fewer += ways;
  }
  return depth;
}

function recomputed(records: readonly Counted[], [title, country, currency, year, level]: Shipped) {
  const own = records
    .filter(
      (each) =>
        each.title === title &&
        each.country === country &&
        each.currency === currency &&
        (year === null || each.year === year) &&
        (level === null || each.level === level),
    )
    .sort((a, b) => a.amount - b.amount);
  const years = own.map((each) => each.year);
  const atRank = (percent: number) =>
    Math.round(100 * (own[Math.ceil((percent * own.length) / 100) - 1]?.amount ?? 0)) / 100;
  const depth = depthOf(own.length);
  const ends = depth === 0 ? [] : [depth - 1, own.length - depth];
  const amountAt = (place: number) => Math.round(100 * (own[place]?.amount ?? 0)) / 100;
  return {
    count: own.length,
    years: [Math.min(...years), Math.max(...years)],
    amounts: [...[10, 25, 50, 75, 90].map(atRank), ...ends.map(amountAt)],
  };
}

/** How many figures of a file are the same, and the first that is not. */
function compared(setId: string, records: readonly Counted[], only: (row: Shipped) => boolean) {
  const shipped = shippedOf(setId).filter(only);
  const other = shipped.find((row) => {
    const [, , , , , count, , firstYear, lastYear, ...amounts] = row;
    const stated = { count, years: [firstYear, lastYear], amounts: amounts.map(Number) };
    return JSON.stringify(recomputed(records, row)) !== JSON.stringify(stated);
  });
  return { figures: shipped.length, other: other ?? null };
}

/** The groups of records that five agree in, by title, country, currency, year and level. */
function groupsOf(records: readonly Counted[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { title, country, currency, year, level } of records) {
    const groups = [[null, null], [year, null], ...(level === null ? [] : [[null, level]])];
    for (const [ofYear, ofLevel] of groups) {
      const key = JSON.stringify([title, country, currency, ofYear, ofLevel]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 5).map(([key]) => key));
}

describe("the words of docs/importers.md are enough to recompute", () => {
  it.each(
    [
      ["aijobs-with-low-pay", "aijobs-salaries/salaries_2023-05-14_c158d49.csv"],
      ["aijobs-without-low-pay", "aijobs-salaries/salaries_2024-05-05_dc8cf36.csv"],
      ["aijobs-with-new-titles", "aijobs-salaries/salaries_2024-12-15_c1a8663.csv"],
    ].map((each) => [...each] as const),
  )("every figure of %s", (setId, file) => {
    if (!isThere) return;
    const records = aijobs(file);
    const { figures, other } = compared(setId, records, () => true);
    expect(other).toBeNull();
    expect(figures).toBeGreaterThan(60);
    const shipped = shippedOf(setId).map((row) => JSON.stringify(row.slice(0, 5)));
    expect(new Set(shipped)).toEqual(groupsOf(records));
  });

  whereShared("the figures of Brent Ozar's survey", () => {
    const records = ozar("brent-ozar-salary-survey/salary_survey_2017_2023.csv");
    const codes = new Set(Object.values(COUNTRIES));
    const known = (row: Shipped) => codes.has(row[1]);
    const { figures, other } = compared("ozar-salary-survey", records, known);
    expect(other).toBeNull();
    expect(figures).toBeGreaterThan(2);
  });
});

if (!isThere) {
  it("needs the folder of open data sets for the tests that are skipped here", () => {
    process.stderr.write("The folder of open data sets is absent: what ships is not recomputed\n");
  });
}
