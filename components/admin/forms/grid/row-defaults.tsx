import { useId } from "react";
import { PAY_BASES, PAY_PERIODS, STATISTICS } from "@/domain/evidence/vocabulary";
import { basisWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import type { Option } from "../field";
import styles from "../form.module.css";

/** What holds for all rows that leave a cell empty. */
export interface Defaults {
  readonly source: string;
  readonly country: string;
  readonly currency: string;
  readonly period: string;
  readonly statistic: string;
  readonly basis: string;
  readonly observed: string;
  readonly url: string;
}

/** What most rows of this site are. The source and the statistic are for the curator to say. */
export const FIRST_DEFAULTS: Defaults = {
  source: "",
  country: "India",
  currency: "INR",
  period: "YEAR",
  statistic: "",
  basis: "UNKNOWN",
  observed: "",
  url: "",
};

const CHOOSE: Option = { value: "", label: "choose" };
const CHOICES: Readonly<Partial<Record<keyof Defaults, readonly Option[]>>> = {
  period: PAY_PERIODS.map((value) => ({ value, label: periodWords(value) })),
  statistic: [CHOOSE, ...STATISTICS.map((value) => ({ value, label: statisticWords(value) }))],
  basis: PAY_BASES.map((value) => ({ value, label: basisWords(value) })),
};
const LABELS: Readonly<Record<keyof Defaults, string>> = {
  source: "Source",
  country: "Country",
  currency: "Currency",
  period: "Pay for",
  statistic: "Each amount is",
  basis: "It includes",
  observed: "Observed",
  url: "Page that prints them",
};

/** Inputs for what holds for all rows. */
export function RowDefaults({
  sources,
  value,
  onChange,
}: {
  sources: readonly Option[];
  value: Defaults;
  onChange: (next: Defaults) => void;
}) {
  const id = useId();
  return (
    <fieldset className={styles.defaults}>
      <legend>For all rows that say nothing else</legend>
      {(Object.keys(LABELS) as (keyof Defaults)[]).map((name) => {
        const options = name === "source" ? [CHOOSE, ...sources] : CHOICES[name];
        const shared = {
          id: `${id}-${name}`,
          value: value[name],
          autoComplete: "off",
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...value, [name]: target.value }),
        };
        return (
          <div key={name} className={styles.field}>
            <label htmlFor={shared.id}>{LABELS[name]}</label>
            {options ? (
              <select {...shared}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...shared} placeholder={name === "observed" ? "2025-02" : ""} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
