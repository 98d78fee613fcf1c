import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import {
  AIJOBS_SALARIES,
  aijobsEdition,
  LOW_PAY_COUNTRIES,
  RENAMED_TITLES,
} from "@/importers/aijobs/source";
import { careerTitles } from "@/prisma/seed/guide-path";
import { otherTitles } from "@/prisma/seed/other-titles";

/** What the texts and lists of importers/aijobs/source.ts say is measured here, in the files themselves. */
const FOLDER = path.resolve("../shared/data/aijobs-salaries");
const isThere = existsSync(FOLDER);
const whereShared = isThere ? it : it.skip;

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): Row[] {
  const [header = "", ...lines] = readFileSync(path.join(FOLDER, file), "utf8")
    .trim()
    .split("\r\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""]));
  });
}

const OF_2023_05 = "salaries_2023-05-14_c158d49.csv";
const OF_2024_05 = "salaries_2024-05-05_dc8cf36.csv";
const OF_2024_12 = "salaries_2024-12-15_c1a8663.csv";

const isLow = ({ salary_in_usd }: Row) => Number(salary_in_usd) < 15_000;
const sameBesides = ({ salary: _a, salary_in_usd: _b, ...rest }: Row) => JSON.stringify(rest);
const share = (part: number, all: number) => Math.round((1_000 * part) / all) / 10;

/** The rows two by two where they are the ends of one range, else one by one. */
function joined(rows: readonly Row[]): Row[][] {
  const records: Row[][] = [];
  for (let place = 0; place < rows.length; place += 1) {
    const [one, next] = [rows[place], rows[place + 1]];
    if (!one) break;
    const [high, low] = [Number(one.salary), Number(next?.salary)];
    const isRange =
      next && sameBesides(one) === sameBesides(next) && low <= high && high <= 4 * low;
    records.push(isRange ? [one, next] : [one]);
    if (isRange) place += 1;
  }
  return records;
}

whereShared("low pay was deleted where one row in a hundred had been low", () => {
  const rows = rowsOf(OF_2023_05);
  const countries = [...new Set(rows.map(({ company_location }) => company_location ?? ""))];
  const moved = countries.filter((country) => {
    const own = rows.filter(({ company_location }) => company_location === country);
    return own.filter(isLow).length >= own.length / 100;
  });
  expect(moved.sort()).toEqual([...LOW_PAY_COUNTRIES]);
  const low = rows.filter(isLow);
  const rupees = low.filter(({ salary_currency }) => salary_currency === "INR");
  expect([low.length, rupees.length]).toEqual([51, 21]);
  expect(rowsOf(OF_2024_05).some(isLow)).toBe(false);
});

whereShared("the deletion moves the middle for India as far as is said", () => {
  const records = joined(rowsOf(OF_2023_05)).filter(
    ([row]) =>
      row?.employment_type === "FT" &&
      row.company_location === "IN" &&
      row.salary_currency === "INR",
  );
  const once = [
    ...new Map(records.map((rows) => [JSON.stringify(rows.map((row) => row)), rows])).values(),
  ];
  const middle = (some: Row[][]) => {
    const amounts = some
      .map((rows) => rows.reduce((sum, { salary }) => sum + Number(salary), 0) / rows.length)
      .sort((a, b) => a - b);
    return amounts[Math.ceil(amounts.length / 2) - 1];
  };
  expect([middle(once), middle(once.filter((rows) => !rows.some(isLow)))]).toEqual([
    1_400_000, 1_799_997,
  ]);
});

whereShared("titles whose rows are fewer are those that are named", () => {
  const count = (file: string) => {
    const counts = new Map<string, number>();
    const catalogue = titleCatalogue(
      [...careerTitles, ...otherTitles]
        .filter(({ baseTitleId }) => !baseTitleId)
        .map(({ id, name, aliases }) => ({ id, name, aliases: aliases as string[] })),
    );
    for (const { job_title } of rowsOf(file)) {
      const { titleId } = recogniseTitle(job_title ?? "", catalogue);
      if (titleId) counts.set(titleId, (counts.get(titleId) ?? 0) + 1);
    }
    return counts;
  };
  const [before, after] = [count(OF_2024_05), count(OF_2024_12)];
  const lost = [...before.keys()]
    .sort()
    .filter((id) => (after.get(id) ?? 0) < (before.get(id) ?? 0));
  expect(lost).toEqual([...RENAMED_TITLES]);
  expect(lost.map((id) => [before.get(id), after.get(id) ?? 0])).toEqual([
    [83, 0],
    [28, 0],
    [134, 0],
    [41, 0],
    [12, 0],
  ]);
});

whereShared("rows are ends of a range from the year on that is said", () => {
  const records = joined(rowsOf(OF_2023_05));
  const ofYear = (year: string) => {
    const own = records.filter(([row]) => row?.work_year === year);
    const ends = own.filter((rows) => rows.length === 2).length * 2;
    return share(ends, own.flat().length);
  };
  expect(["2020", "2021", "2022", "2023"].map(ofYear)).toEqual([2.6, 4.4, 85.2, 95.2]);
  const [first] = aijobsEdition("2023-05-14").breaks as unknown as { year: number; note: string }[];
  expect(first?.year).toBe(2022);
  expect(first?.note).toContain("3% of the rows of 2020 and 4% of those of 2021");
  expect(first?.note).toContain("85% of those of 2022 and 95% of those of 2023");
});

whereShared("so many rows are of the United States as is said", () => {
  const shareOf = (file: string) => {
    const rows = rowsOf(file);
    return share(
      rows.filter(({ company_location }) => company_location === "US").length,
      rows.length,
    );
  };
  expect([shareOf(OF_2023_05), shareOf(OF_2024_12)]).toEqual([81.5, 90.3]);
  expect(AIJOBS_SALARIES.methodNote).toContain("81.5% of the rows of the file of 14 May 2023");
  expect(AIJOBS_SALARIES.methodNote).toContain("90.3% of those of the file of 15 December 2024");
});

if (!isThere) {
  it("needs the folder of open data sets for the tests that are skipped here", () => {
    process.stderr.write(
      "The folder of open data sets is absent: what is said of aijobs’ files is not measured\n",
    );
  });
}
