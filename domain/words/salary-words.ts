import type { Salary } from "../evidence/evidence";
import { basisWords, countryName, levelWords, periodWords, statisticWords } from "./enum-labels";
import { formatMoney, formatYears } from "./format";

/** Experience as the source prints it, else in years, else as a level; null where it states none. */
export function experienceWords({
  experiencePrinted,
  minYears,
  maxYears,
  level,
}: Pick<Salary, "experiencePrinted" | "minYears" | "maxYears" | "level">): string | null {
  return experiencePrinted ?? formatYears(minYears, maxYears) ?? (level ? levelWords(level) : null);
}

/** All that a salary states: "₹12,00,000 a year (INR; median; base pay; Bengaluru, India; 2 to 5 years)". */
export function salaryWords(salary: Salary): string {
  const { money, period, statistic, basis, place, country } = salary;
  const facts = [
    money.currency,
    statisticWords(statistic),
    basisWords(basis),
    [place, countryName(country)].filter(Boolean).join(", "),
    experienceWords(salary),
  ];
  return `${formatMoney(money)} ${periodWords(period)} (${facts.filter(Boolean).join("; ")})`;
}
