import type { Database } from "../client";
import { publishedWhere } from "./published-at";

/** A country that salaries are held for, and how many. */
export interface HeldCountry {
  readonly code: string;
  readonly salaries: number;
}

/** The countries of the salaries published at `asOf`, most salaries first: one statement. */
export function countSalariesByCountry({ models }: Database, asOf: Date): Promise<HeldCountry[]> {
  return models.$queryRaw<HeldCountry[]>`
    SELECT salary.country AS code, count(*)::integer AS salaries
    FROM salary ${publishedWhere(asOf)}
    GROUP BY salary.country
    ORDER BY salaries DESC, code`;
}
