import type * as answers from "@/domain/evidence/answers";
import type { Salary } from "@/domain/evidence/evidence";
import type { Provenance, ProvenanceStep } from "@/domain/evidence/provenance";
import { allInContext, atMoment, type InContext } from "@/evidence/context";
import { recordSetOf, referenceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";

/** Salaries behind a figure. `editions`: the very editions, where they are not those standing at `asOf`. */
interface Origin extends Provenance {
  readonly editions?: readonly Salary[];
}

declare module "../builder/builder" {
  interface ObjectTypes {
    ProvenanceStep: InContext<ProvenanceStep>;
    Provenance: InContext<Origin>;
    GradeTerm: answers.GradeTerm;
    GradeExplanation: answers.GradeExplanation;
  }
}

export function defineProvenance(builder: Builder): void {
  builder.objectType("ProvenanceStep", {
    description: "One thing done on the way from printed salaries to a figure.",
    fields: (t) => ({
      operation: t.field({
        type: "Operation",
        description: "What was done, as a code.",
        resolve: ({ value }) => value.operation,
      }),
      description: t.string({
        description: "What was done, in words by which a reader can do it again by hand.",
        resolve: ({ value }) => value.description,
      }),
      references: t.field({
        type: ["ReferenceValue"],
        description:
          "The rates, inflations or purchasing powers that it was done with, in the order in which they were applied. Empty where none took part.",
        resolve: ({ value, within }) =>
          (value.referenceIds ?? []).map((id) => referenceOf(within, id)),
      }),
    }),
  });

  builder.objectType("Provenance", {
    description:
      "Where a figure comes from: the salaries or the data sets behind it, and what was done to them.",
    fields: (t) => ({
      salaries: t.field({
        type: ["Salary"],
        description:
          "The salaries behind the figure, in order of first use. Empty where there is no figure.",
        resolve: salariesBehind,
      }),
      recordSets: t.field({
        type: ["RecordSet"],
        description:
          "The data sets whose records were counted. Empty where the figure comes from salaries.",
        resolve: ({ value, within }) =>
          (value.recordSetIds ?? []).map((id) => recordSetOf(within, id)),
      }),
      steps: t.field({
        type: ["ProvenanceStep"],
        description:
          "What was done to them, in order. Empty where the figure is as a source prints it.",
        resolve: ({ value, within }) => allInContext(value.steps, within),
      }),
    }),
  });

  builder.objectType("GradeTerm", {
    description: "One line of the sum that leads to a grade.",
    fields: (t) => ({
      name: t.exposeString("name", { description: 'What is looked at, such as "Sample size".' }),
      finding: t.exposeString("finding", { description: 'What was found, such as "not stated".' }),
      allows: t.expose("allows", {
        type: "Grade",
        description: "The best grade that this finding allows.",
      }),
    }),
  });

  builder.objectType("GradeExplanation", {
    description: "A grade with the sum that leads to it, by the rule of the method page.",
    fields: (t) => ({
      grade: t.expose("grade", {
        type: "Grade",
        description: "The lowest grade that a term allows; unknown where a term is unknown.",
      }),
      terms: t.field({
        type: ["GradeTerm"],
        description: "Everything that the rule looks at, in its order.",
        resolve: ({ terms }) => terms,
      }),
    }),
  });
}

async function salariesBehind({ value, within }: InContext<Origin>) {
  if (value.editions) return allInContext(value.editions, atMoment(within));
  const { evidence, scope } = within;
  const salaries = await Promise.all(value.salaryIds.map((id) => evidence.salary(id, scope.asOf)));
  return allInContext(
    salaries.filter((salary) => salary !== null),
    atMoment(within),
  );
}
