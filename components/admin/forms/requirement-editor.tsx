import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";

/** The forms of what a source lists for a title: skills and duties, pasted one a line. */
export function RequirementEditor({
  seen,
  choices,
  sources,
}: {
  seen: SeenSubmission;
  choices: readonly Option[];
  sources: readonly Option[];
}) {
  const role: FieldSpec[] = [
    { name: "title", label: "For the title", kind: "choice", options: choices, required: true },
    { name: "source", label: "Listed by", kind: "choice", options: sources, required: true },
    { name: "rolePrinted", label: "What the source calls the role", required: true },
    {
      name: "roleOrder",
      label: "Place of the role in its ladder",
      kind: "number",
      hint: "Counted from 1; empty where it has none.",
    },
  ];
  const whole = "What the source lists by now for this role and is not here is withdrawn.";
  return (
    <>
      <ActionForm
        document="putTitleSkills"
        layout="columns"
        fixed={{ submission: seen }}
        fields={[
          ...role,
          {
            name: "skills",
            label: "Skills",
            kind: "lines",
            columns: ["name", "levelPrinted", "note"],
            required: true,
            wide: true,
            hint: `One a line, as a spreadsheet copies it: the skill, how well, a note. ${whole}`,
          },
        ]}
        submit="Put the skills into the draft"
        afterwards={{ say: "The skills are in the draft." }}
        label="Skills"
      />
      <ActionForm
        document="putTitleDuties"
        layout="columns"
        fixed={{ submission: seen }}
        fields={[
          ...role,
          {
            name: "duties",
            label: "Duties",
            kind: "lines",
            required: true,
            wide: true,
            hint: `One a line, in our words. ${whole}`,
          },
        ]}
        submit="Put the duties into the draft"
        afterwards={{ say: "The duties are in the draft." }}
        label="Duties"
      />
    </>
  );
}
