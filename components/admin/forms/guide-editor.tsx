import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { REFERENCE_SERIES, type ReferenceSeries } from "@/domain/evidence/vocabulary";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";

const SERIES: Readonly<Record<ReferenceSeries, string>> = {
  EXCHANGE_RATE: "units of a currency for one US dollar",
  PRICE_INFLATION: "inflation of a country, in percent",
  PURCHASING_POWER: "units of a currency for one international dollar",
};

/** The forms of a question and a programme of the guide. */
export function GuideEditor({
  seen,
  sources,
}: {
  seen: SeenSubmission;
  sources: readonly Option[];
}) {
  const source = (of: string, label: string): FieldSpec => ({
    name: `${of}.source`,
    label,
    kind: "choice",
    options: sources,
    required: true,
  });
  const slug = (of: string): FieldSpec => ({
    name: `${of}.slug`,
    label: "Its slug, to change one that is held",
    hint: "Empty for a new one.",
  });
  return (
    <>
      <ActionForm
        document="putQuestion"
        layout="columns"
        fixed={{ submission: seen }}
        fields={[
          source("question", "Asked by"),
          slug("question"),
          { name: "question.question", label: "Question", required: true, wide: true },
          {
            name: "question.answer",
            label: "Answer from what is held",
            kind: "long",
            wide: true,
            hint: "Empty where nothing that is held answers it.",
          },
          {
            name: "question.evidence",
            label: "What the answer rests on",
            kind: "lines",
            columns: ["source", "url"],
            wide: true,
            hint: "One a line, with a tab between: the slug of the source, and where it can be read.",
          },
        ]}
        submit="Put the question into the draft"
        afterwards={{ say: "The question is in the draft." }}
        label="Question"
      />
      <ActionForm
        document="putProgramme"
        layout="columns"
        fixed={{ submission: seen }}
        fields={[
          source("programme", "Named by"),
          slug("programme"),
          { name: "programme.name", label: "Programme", required: true },
          { name: "programme.institution", label: "Taught by" },
          { name: "programme.months", label: "Months that it takes", kind: "number" },
          { name: "programme.advertised", label: "The source sells it", kind: "yes" },
          { name: "programme.note", label: "Note on the programme", kind: "long", wide: true },
        ]}
        submit="Put the programme into the draft"
        afterwards={{ say: "The programme is in the draft." }}
        label="Programme"
      />
    </>
  );
}

/** The form of a rate, an inflation or a purchasing power of a year. */
export function ReferenceEditor({
  seen,
  sources,
}: {
  seen: SeenSubmission;
  sources: readonly Option[];
}) {
  return (
    <ActionForm
      document="putReferenceValue"
      layout="columns"
      fixed={{ submission: seen }}
      fields={[
        {
          name: "value.source",
          label: "Stated by",
          kind: "choice",
          options: sources,
          required: true,
        },
        {
          name: "value.series",
          label: "It is",
          kind: "choice",
          options: REFERENCE_SERIES.map((value) => ({ value, label: SERIES[value] })),
          required: true,
        },
        {
          name: "value.country",
          label: "Country",
          hint: "Two letters, as in IN; empty for a rate.",
        },
        { name: "value.currency", label: "Currency", required: true, hint: "As in INR." },
        { name: "value.year", label: "Year", kind: "number", required: true },
        {
          name: "value.value",
          label: "Value",
          required: true,
          hint: "With a point before decimals, of which six are kept.",
        },
        {
          name: "value.unit",
          label: "What it counts",
          hint: "Empty for what is usual, as in: INR for one US dollar.",
        },
        {
          name: "value.days",
          label: "Days that it is the mean of",
          kind: "number",
          hint: "Only of a rate.",
        },
      ]}
      submit="Put the value into the draft"
      afterwards={{ say: "The value is in the draft." }}
      label="Reference value"
    />
  );
}
