import { ActionForm } from "@/components/admin/forms/action-form";
import type { FieldSpec, Option } from "@/components/admin/forms/field";
import { LinkCheck } from "@/components/admin/forms/link-check";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import {
  EXPERIENCE_LEVELS,
  PAY_BASES,
  PAY_PERIODS,
  STATISTICS,
} from "@/domain/evidence/vocabulary";
import { basisWords, levelWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import type { EditedThing, Stated } from "./stated";

function wordsOf<T extends string>(values: readonly T[], words: (value: T) => string): Option[] {
  return values.map((value) => ({ value, label: words(value) }));
}

/** The form of one salary, filled with all that it states, beside what stands where it is held. */
export function SalaryEditor({
  seen,
  edited,
  titles,
  sources,
  then,
}: {
  seen: SeenSubmission;
  edited: EditedThing;
  titles: readonly Option[];
  sources: readonly Option[];
  /** Where to go once it is in the draft. */
  then: string;
}) {
  const { slug, seenVersion, states } = edited;
  const url = states.get("url");
  return (
    <>
      {url ? <LinkCheck url={url} /> : null}
      <ActionForm
        document="putSalaries"
        layout="columns"
        fixed={{ submission: seen, salaries: { slug, ...(seenVersion && { seenVersion }) } }}
        fields={fieldsOf(edited, titles, sources)}
        submit="Put the changed salary into the draft"
        afterwards={{ go: then }}
        label="Salary"
      />
    </>
  );
}

function fieldsOf(
  { states, stands, slipReason }: EditedThing,
  titles: readonly Option[],
  sources: readonly Option[],
): FieldSpec[] {
  const field = (name: string, label: string, key: string, more: Partial<FieldSpec> = {}) => ({
    name: `salaries.${name}`,
    label,
    value: states.get(key) ?? "",
    ...(stands && { stands: standingText(stands, key, more.options) }),
    ...more,
  });
  const choice = (name: string, label: string, key: string, options: readonly Option[]) =>
    field(name, label, key, { kind: "choice", options, required: true });
  return [
    choice("source", "Source", "sourceId", sources),
    choice("title", "Title", "titleId", titles),
    field("amount", "Amount", "amount", {
      kind: "amount",
      required: true,
      hint: "As in 950000, 9,50,000 or 9.5 L; the currency and the time stand beside it.",
    }),
    field("currency", "Currency", "currency", { required: true, hint: "Its three letters: INR." }),
    choice("period", "Pay for", "period", wordsOf(PAY_PERIODS, periodWords)),
    choice("statistic", "The amount is", "statistic", wordsOf(STATISTICS, statisticWords)),
    choice("basis", "It includes", "basis", wordsOf(PAY_BASES, basisWords)),
    field("country", "Country", "country", { required: true, hint: "Its two letters: IN." }),
    field("place", "Place", "place", { hint: "City or region, as the source names it." }),
    field("asPrinted", "The figure as printed", "asPrinted", {
      hint: "Exactly as the source prints it. Compare it with the amount.",
    }),
    field("experiencePrinted", "Experience as printed", "experiencePrinted"),
    field("minYears", "The same in years, from", "minYears", { kind: "number" }),
    field("maxYears", "To, inclusive", "maxYears", { kind: "number" }),
    field("level", "The same as a level", "level", {
      kind: "choice",
      options: [{ value: "", label: "none stated" }, ...wordsOf(EXPERIENCE_LEVELS, levelWords)],
    }),
    field("sampleSize", "How many people or rows", "sampleSize", { kind: "number" }),
    field("observedFrom", "First day observed", "observedFrom", { kind: "date" }),
    field("observedTo", "Last day observed", "observedTo", { kind: "date" }),
    field("url", "Page that prints it", "url", { kind: "url" }),
    field("note", "Note for readers", "note", { kind: "long", wide: true }),
    {
      name: "salaries.slipReason",
      label: "Why the amount is right",
      value: slipReason ?? "",
      wide: true,
      hint: "Needed where it looks like a slip.",
    },
  ];
}

function standingText(stands: Stated, key: string, options: readonly Option[] = []): Option {
  const value = stands.get(key) ?? "";
  const label = options.find((option) => option.value === value)?.label ?? value;
  return { value, label: label === "" ? "nothing" : label };
}
