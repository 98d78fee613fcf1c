import type { Option } from "@/components/admin/forms/field";
import { SourceEditor } from "@/components/admin/forms/source-editor";
import { type EditedStep, StepEditor } from "@/components/admin/forms/step-editor";
import { TitleEditor } from "@/components/admin/forms/title-editor";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { ROLE_MATCHES, STEP_EVIDENCES } from "@/domain/evidence/vocabulary";
import { SalaryEditor } from "./salary-editor";
import type { Stated, ThingToEdit } from "./stated";

/** The form of a thing that is changed, by its kind. */
export function ThingEditor({
  seen,
  edited,
  sources,
  titles,
  then,
}: {
  seen: SeenSubmission;
  edited: ThingToEdit;
  /** The sources that it may name. */
  sources: readonly Option[];
  /** The titles that it may name. */
  titles: readonly Option[];
  /** Where to go once it is in the draft. */
  then: string;
}) {
  switch (edited.kind) {
    case "SALARY":
      return (
        <SalaryEditor
          seen={seen}
          edited={edited.thing}
          titles={titles}
          sources={sources}
          then={then}
        />
      );
    case "SOURCE":
      return (
        <SourceEditor
          seen={seen}
          sources={sources}
          edited={{
            ...edited.thing,
            publisher: edited.publisher?.states ?? new Map(),
            publisherStands: edited.publisher?.stands ?? null,
          }}
          then={then}
        />
      );
    case "CAREER_TITLE":
      return (
        <TitleEditor seen={seen} edited={edited.thing} choices={titles} printed="" then={then} />
      );
    case "CAREER_STEP":
      return (
        <StepEditor
          seen={seen}
          titles={[]}
          choices={titles}
          sources={sources}
          edited={stepOf(edited.thing.states, edited.support, titles)}
          then={then}
        />
      );
  }
}

/** A step as its form is filled, out of what is stated of it. */
function stepOf(
  states: Stated,
  support: { readonly slug: string; readonly states: Stated } | null,
  titles: readonly Option[],
): EditedStep {
  const end = (field: string) => {
    const slug = states.get(field) ?? "";
    return { slug, name: titles.find(({ value }) => value === slug)?.label ?? slug };
  };
  return {
    from: end("fromTitleId"),
    step: {
      slug: states.get("id") ?? "",
      kind: states.get("kind") ?? "PROMOTION",
      to: end("toTitleId"),
      supports: [],
    },
    support: support && supportOf(support.slug, support.states),
  };
}

function supportOf(slug: string, states: Stated): NonNullable<EditedStep["support"]> {
  const text = (field: string) => states.get(field) ?? null;
  const number = (field: string) => (states.has(field) ? Number(states.get(field)) : null);
  const source = text("sourceId");
  return {
    slug,
    evidence: STEP_EVIDENCES.find((known) => known === text("evidence")) ?? "EDITORIAL",
    source: source === null ? null : { slug: source },
    url: text("url"),
    statement: text("statement"),
    match: ROLE_MATCHES.find((known) => known === text("match")) ?? "EXACT",
    fromPrinted: text("fromPrinted"),
    toPrinted: text("toPrinted"),
    timePrinted: text("timePrinted"),
    minMonths: number("minMonths"),
    maxMonths: number("maxMonths"),
    moves: number("moves"),
  };
}
