import type { Statistic } from "@/domain/evidence/vocabulary";
import type { ContentOf } from "@/prisma/things";
import { type DataSet, type FactReader, placesOf } from "../data-set/layout";
import { calendarYear, isKeptAmount } from "../data-set/strict-number";

const FIGURES = [
  ["a_mean", "MEAN"],
  ["a_pct10", "P10"],
  ["a_pct25", "P25"],
  ["a_median", "MEDIAN"],
  ["a_pct75", "P75"],
  ["a_pct90", "P90"],
] as const satisfies readonly (readonly [string, Statistic])[];

const COLUMNS = ["year", "occ_code", "occ_title", "o_group", "tot_emp"] as const;

const SOURCE: ContentOf["source"] = {
  id: "bls-oews",
  publisherId: "us-bureau-of-labor-statistics",
  name: "Occupational Employment and Wage Statistics, United States",
  url: "https://www.bls.gov/oes/",
  method: "OFFICIAL_STATISTICS",
  methodNote:
    "Employers answer for their staff in six panels, half a year apart; those for May 2024 are of November 2021 to May 2024. Wages of the earlier panels are brought to the level of the last, so that an estimate is of May of its year. They are of wages before taxes with commissions, tips and bonuses for production, without overtime pay and other bonuses, which is why they are kept as total pay; for all who hold the occupation, whatever their experience. How many people an estimate rests on is not stated: only how many jobs it is for.",
  licence: "Public domain (work of the United States government)",
  licenceUrl: "https://www.bls.gov/bls/linksite.htm",
  redistribution: "ALLOWED",
  note: "The occupation of data scientists is told apart since 2021; before, it was counted with others. Percentiles at or above a ceiling are not published: about 208,000 US dollars in 2020 and 2021, and 239,200 since 2022. Means above it are. Read in a copy, github.com/augw999/ai-labor-market-impact_analysis at commit a59f6d11.",
};

interface Row {
  readonly year: number;
  readonly code: string;
  readonly title: string;
  readonly jobs: string;
  readonly amounts: readonly string[];
}

/** The yearly wage estimates of the United States by occupation. */
export const blsOews: DataSet = {
  name: "bls-oews",
  columns: [...COLUMNS, ...FIGURES.map(([name]) => name)],
  takesDay: false,
  open({ header, today }): FactReader {
    const [year, code, title, group, jobs] = placesOf(header, ...COLUMNS);
    const figures = placesOf(header, ...FIGURES.map(([name]) => name));
    const rows: Row[] = [];
    return {
      kind: "facts",
      take(cells) {
        if (cells[group] !== "detailed") return { refused: "a group of occupations" };
        const of = calendarYear(cells[year]);
        if (!(of >= 2000)) return { refused: "no year" };
        if (`${of}-05-31` > today) return { refused: "in the future" };
        rows.push({
          year: of,
          code: cells[code] ?? "",
          title: cells[title] ?? "",
          jobs: cells[jobs] ?? "",
          amounts: figures.map((place) => cells[place] ?? ""),
        });
        return null;
      },
      finish({ recognise, refuse }) {
        const salary = rows.flatMap((row) => {
          const titleId = recognise(row.title);
          if (titleId === null) refuse("the title is not recognised");
          return titleId === null ? [] : salariesOf(row, titleId);
        });
        return {
          put: {
            publisher: [
              {
                id: SOURCE.publisherId,
                name: "U.S. Bureau of Labor Statistics",
                url: "https://www.bls.gov/",
              },
            ],
            source: [SOURCE],
            salary,
          },
        };
      },
    };
  },
};

function salariesOf(
  { year, code, title, jobs, amounts }: Row,
  titleId: string,
): ContentOf["salary"][] {
  return FIGURES.flatMap(([, statistic], place): ContentOf["salary"][] => {
    const amount = amounts[place] ?? "";
    // "#" stands for an amount that is not published because it is high, "*" for one not known.
    if (!/^[1-9]\d*$/.test(amount) || !isKeptAmount(Number(amount))) return [];
    return [
      {
        id: `bls-oews-${code}-${year}-${statistic}`.toLowerCase(),
        sourceId: SOURCE.id,
        titleId,
        statistic,
        amount,
        currency: "USD",
        asPrinted: amount,
        period: "YEAR",
        basis: "TOTAL",
        country: "US",
        observedFrom: new Date(`${year}-05-01T00:00:00Z`),
        observedTo: new Date(`${year}-05-31T00:00:00Z`),
        url: `https://www.bls.gov/oes/${year}/may/oes${code.replace("-", "")}.htm`,
        note: `Occupation ${code}, ${title}: an estimate for ${jobs} jobs, of May ${year}, from six panels of November ${year - 3} to May ${year}.`,
      },
    ];
  });
}
