import Link from "next/link";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { stepEvidenceWords } from "@/domain/words/enum-labels";
import type { KnownTitleFragment } from "@/graphql/generated/graphql";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";
import { EVIDENCE_OPTIONS, KIND_OPTIONS, MATCH_OPTIONS } from "./graph-choices";

type Support = Omit<KnownTitleFragment["stepsOut"][number]["supports"][number], "source"> & {
  readonly source: { readonly slug: string; readonly name?: string } | null;
};

/** A step of the form, with what it is said to rest on. */
interface ShownStep {
  readonly slug: string;
  readonly kind: string;
  readonly to: { readonly slug: string; readonly name: string };
  readonly supports: readonly Support[];
}

/** A step that is held or in the draft, from where it leads, and the one of its supports that the form is filled with. */
export interface EditedStep {
  readonly from: { readonly slug: string; readonly name: string };
  readonly step: ShownStep;
  readonly support: Support | null;
}

/** The step of a slug, with the support of one; null where no title has it. */
export function editedStep(
  titles: readonly KnownTitleFragment[],
  stepSlug: string,
  supportSlug: string,
): EditedStep | null {
  for (const from of titles) {
    const step = from.stepsOut.find(({ slug }) => slug === stepSlug);
    if (!step) continue;
    return { from, step, support: step.supports.find(({ slug }) => slug === supportSlug) ?? null };
  }
  return null;
}

/** The form of a step with one thing that it rests on; more are put one after the other. */
export function StepEditor({
  seen,
  titles,
  choices,
  sources,
  edited,
  then,
}: {
  seen: SeenSubmission;
  titles: readonly KnownTitleFragment[];
  choices: readonly Option[];
  sources: readonly Option[];
  edited: EditedStep | null;
  /** Where to go once it is in the draft; left out to stay. */
  then?: string;
}) {
  const path = `/admin/submissions/${seen.id}/titles`;
  const { step = null, support = null } = edited ?? {};
  return (
    <>
      <details>
        <summary className="type-ui">Change a step that is held</summary>
        <ul className="type-ui bullets">
          {titles.flatMap((title) =>
            title.stepsOut.map(({ slug, to }) => (
              <li key={slug}>
                <Link href={`${path}?step=${slug}#step`} prefetch={false}>
                  {title.name} to {to.name}
                </Link>
              </li>
            )),
          )}
        </ul>
      </details>
      {edited && step ? (
        <>
          <p className="type-ui">
            You are changing the step from {edited.from.name} to {step.to.name}.{" "}
            <Link href={path}>Add a new step instead</Link>
          </p>
          <ul className="type-ui bullets">
            {step.supports.map(({ slug, evidence, source }) => (
              <li key={slug}>
                <Link href={`${path}?step=${step.slug}&support=${slug}#step`} prefetch={false}>
                  Change what {source?.name ?? "Stepwise"} says: {stepEvidenceWords(evidence)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ActionForm
        key={`${step?.slug ?? "new"} ${support?.slug ?? "new"}`}
        document="putCareerStep"
        layout="columns"
        fixed={{
          submission: seen,
          step: { supports: { ...(support && { slug: support.slug }) } },
        }}
        fields={[...endFields(edited, choices), ...supportFields(support, sources)]}
        submit={step ? "Put the changed step into the draft" : "Put the step into the draft"}
        afterwards={then ? { go: then } : { say: "The step is in the draft." }}
        label="Step"
      />
    </>
  );
}

function endFields(edited: EditedStep | null, choices: readonly Option[]): FieldSpec[] {
  const choice = (name: string, label: string, options: readonly Option[], value: string) => ({
    name: `step.${name}`,
    label,
    kind: "choice" as const,
    options,
    required: true,
    value,
  });
  const first = choices[0]?.value ?? "";
  return [
    choice("from", "From", choices, edited?.from.slug ?? first),
    choice("to", "To", choices, edited?.step.to.slug ?? choices[1]?.value ?? first),
    choice("kind", "Kind of move", KIND_OPTIONS, edited?.step.kind ?? "PROMOTION"),
  ];
}

function supportFields(support: Support | null, sources: readonly Option[]): FieldSpec[] {
  const field = (name: string, label: string, value: string | number | null, more = {}) => ({
    name: `step.supports.${name}`,
    label,
    value: value === null ? "" : String(value),
    ...more,
  });
  return [
    field("evidence", "What it rests on", support?.evidence ?? "EDITORIAL", {
      kind: "choice",
      options: EVIDENCE_OPTIONS,
    }),
    field("source", "Its source", support?.source?.slug ?? null, {
      kind: "choice",
      options: [{ value: "", label: "none: an order of ours" }, ...sources],
    }),
    field("match", "How near its names are to the titles", support?.match ?? "EXACT", {
      kind: "choice",
      options: MATCH_OPTIONS,
    }),
    field("url", "Where it says so", support?.url ?? null, { kind: "url" }),
    field("fromPrinted", "What it calls the first role", support?.fromPrinted ?? null),
    field("toPrinted", "What it calls the second role", support?.toPrinted ?? null),
    field("statement", "What it does and does not say", support?.statement ?? null, {
      kind: "long",
      wide: true,
      hint: "In our words.",
    }),
    field("timePrinted", "The time in the first role, as printed", support?.timePrinted ?? null),
    field("minMonths", "The same in months, from", support?.minMonths ?? null, { kind: "number" }),
    field("maxMonths", "To, inclusive", support?.maxMonths ?? null, { kind: "number" }),
    field("moves", "People counted who made the move", support?.moves ?? null, {
      kind: "number",
      hint: "Only of a source that counted them.",
    }),
  ];
}
