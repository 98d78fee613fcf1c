import type { PayBasis, Statistic } from "@/domain/evidence/vocabulary";
import { formatCount } from "@/domain/words/format";
import type { ContentOf } from "@/prisma/things";
import { type DataSet, type FactReader, firstReason, placesOf } from "../data-set/layout";
import { calendarYear, isKeptAmount } from "../data-set/strict-number";
import { MANPOWER, OCCUPATIONAL_WAGES, wagesEdition } from "./source";

const FIGURES = [
  ["basic_p25", "BASE", "P25"],
  ["basic_median", "BASE", "MEDIAN"],
  ["basic_p75", "BASE", "P75"],
  ["gross_p25", "TOTAL", "P25"],
  ["gross_median", "TOTAL", "MEDIAN"],
  ["gross_p75", "TOTAL", "P75"],
] as const satisfies readonly (readonly [string, PayBasis, Statistic])[];

const COLUMNS = ["year_june", "table", "ssoc2020", "occupation", "number_covered"] as const;

/** The table of all industries together. */
const NATIONAL = "T4";

/** The occupations that are read, by their code of SSOC 2020, each with the title that it is here. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["13301", "Chief Information, Technology or Security Officer (Singapore)"],
  ["13302", "Software and Applications Manager (Singapore)"],
  ["21221", "Statistician"],
  ["21222", "Data Scientist"],
  ["21231", "Statistical Officer or Data Analyst (Singapore)"],
]);

/** Where the tables may end: several 75th percentiles are this amount to the dollar. */
const MAY_BE_TOP = "20000";

interface Row {
  readonly year: number;
  readonly code: string;
  readonly occupation: string;
  /** How many people it covers; null where that is not printed. */
  readonly covered: number | null;
  readonly amounts: readonly string[];
}

/** The monthly wages of occupations in Singapore. */
export const singaporeMom: DataSet = {
  name: "singapore-mom",
  columns: [...COLUMNS, ...FIGURES.map(([name]) => name)],
  takesDay: false,
  open({ header, today }): FactReader {
    const [yearAt, table, code, occupation, covered] = placesOf(header, ...COLUMNS);
    const figures = placesOf(header, ...FIGURES.map(([name]) => name));
    const rows: Row[] = [];
    return {
      kind: "facts",
      take(cells) {
        const year = calendarYear(cells[yearAt]);
        const people = cells[covered] ?? "";
        const left = firstReason(
          [cells[table] !== NATIONAL, "of one industry"],
          [!(year >= 2000), "no year"],
          [`${year}-06-30` > today, "in the future"],
          [!TITLES.has(cells[code] ?? ""), "an occupation of no title"],
          [!/^([1-9]\d*)?$/.test(people), "no number of people"],
        );
        if (left) return left;
        rows.push({
          year,
          code: cells[code] ?? "",
          occupation: cells[occupation] ?? "",
          covered: people === "" ? null : Number(people),
          amounts: figures.map((place) => cells[place] ?? ""),
        });
        return null;
      },
      finish({ recognise, refuse }) {
        const salary = rows.flatMap((row) => {
          const titleId = recognise(TITLES.get(row.code) ?? "");
          if (titleId === null) refuse("the title is not recognised");
          return titleId === null ? [] : salariesOf(row, titleId);
        });
        const editions = new Map(
          rows.map(({ year }) => [wagesEdition(year).id, wagesEdition(year)]),
        );
        return {
          put: {
            publisher: [MANPOWER],
            source: [OCCUPATIONAL_WAGES],
            edition: [...editions.values()],
            salary,
          },
        };
      },
    };
  },
};

function salariesOf(
  { year, code, occupation, covered, amounts }: Row,
  titleId: string,
): ContentOf["salary"][] {
  return FIGURES.flatMap(([, basis, statistic], place): ContentOf["salary"][] => {
    const amount = amounts[place] ?? "";
    // A cell is empty where the ministry does not publish the figure.
    if (!/^[1-9]\d*$/.test(amount) || !isKeptAmount(Number(amount))) return [];
    const people = covered === null ? "" : ` It covers ${formatCount(covered)} people.`;
    const top =
      statistic === "P75" && amount === MAY_BE_TOP
        ? " Several 75th percentiles are exactly this amount, which may be where the table ends."
        : "";
    return [
      {
        id: `singapore-mom-${code}-${year}-${basis}-${statistic}`.toLowerCase(),
        sourceId: OCCUPATIONAL_WAGES.id,
        editionId: wagesEdition(year).id,
        titleId,
        statistic,
        amount,
        currency: "SGD",
        asPrinted: amount,
        period: "MONTH",
        basis,
        country: "SG",
        sampleSize: covered,
        observedFrom: new Date(`${year}-06-01T00:00:00Z`),
        observedTo: new Date(`${year}-06-30T00:00:00Z`),
        url: OCCUPATIONAL_WAGES.url ?? null,
        note: `Occupation ${code}, ${occupation}: the ${basis === "BASE" ? "basic" : "gross"} wage of June ${year} in all industries.${people}${top}`,
      },
    ];
  });
}
