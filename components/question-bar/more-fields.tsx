import { requestScope } from "@/components/request/request-scope";
import { PAY_BASES } from "@/domain/evidence/vocabulary";
import { USUAL_HOURS_A_YEAR } from "@/domain/limits";
import { PRICE_YEARS, PURCHASING_POWER } from "@/domain/question/offered";
import type { AskedQuestion } from "@/domain/question/schema";
import { basisWords } from "@/domain/words/enum-labels";
import { ChoiceInput, type ChoiceOption, ChoiceSelect } from "./choice-fields";

/** The fields of what is chosen less often than country, level and currency. */
export function MoreFields() {
  const { question, sources, asOf } = requestScope();
  return (
    <>
      <ChoiceSelect
        name="source"
        label="Source, or one edition of it"
        options={[
          { value: "", name: "every source" },
          ...sources.map(({ slug, name }) => ({ value: slug, name })),
        ]}
      />
      <ChoiceInput name="minYears" label="Years of experience, from" />
      <ChoiceInput name="maxYears" label="Years of experience, to" />
      <ChoiceInput name="year" label="Observed in" placeholder="any year" />
      <ChoiceSelect
        name="basis"
        label="What pay includes"
        options={[
          { value: "", name: "any" },
          ...PAY_BASES.map((basis) => ({ value: basis, name: basisWords(basis) })),
        ]}
      />
      <ChoiceSelect name="prices" label="Prices" options={priceOptions(question)} />
      <ChoiceSelect name="hours" label="Pay for an hour" options={hourOptions(question)} />
      <ChoiceInput
        name="asOf"
        label="As the evidence stood on"
        // A day is chosen of a calendar; a moment that an address names stays as it is.
        type={asOf.instant === null ? "date" : "text"}
      />
    </>
  );
}

/** The years that prices are offered of, and the one that is chosen. */
function priceOptions({ prices }: AskedQuestion): ChoiceOption[] {
  const chosen = prices?.kind === "REAL" ? [prices.year] : [];
  const years = [...new Set<number>([...PRICE_YEARS, ...chosen])].sort((a, b) => b - a);
  return [
    { value: "", name: "of each figure’s own time" },
    { value: PURCHASING_POWER, name: "purchasing power, international dollars" },
    ...years.map((year) => ({ value: String(year), name: `of ${year}` })),
  ];
}

function hourOptions({ annual }: AskedQuestion): ChoiceOption[] {
  const chosen = annual?.hoursAYear == null ? [] : [annual.hoursAYear];
  return [
    { value: "", name: "as it is" },
    ...[...new Set([USUAL_HOURS_A_YEAR, ...chosen])].map((hours) => ({
      value: String(hours),
      name: `for a year of ${hours} hours`,
    })),
  ];
}
