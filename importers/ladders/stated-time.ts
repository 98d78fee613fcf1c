const YEARS = /^(\d{1,2}(?:\.\d)?)(?:-(\d{1,2}(?:\.\d)?)|\+) years\b/;
const MONTHS_IN_YEAR = 12;

/** A time in a role as a ladder prints it, and the same in months where it is in years: "1.5-2 years", "4+ years". */
export function statedTime(printed: string): {
  readonly timePrinted: string | null;
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
} {
  const [, least, most] = YEARS.exec(printed) ?? [];
  return { timePrinted: printed || null, minMonths: months(least), maxMonths: months(most) };
}

function months(years: string | undefined): number | null {
  return years === undefined ? null : Math.round(Number(years) * MONTHS_IN_YEAR);
}
