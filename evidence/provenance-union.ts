import type { Provenance } from "@/domain/evidence/provenance";

/** Where several values come from together: salaries and steps in order of first use, each once. */
export function provenanceUnion(provenances: readonly (Provenance | undefined)[]): Provenance {
  const held = provenances.filter((provenance) => provenance !== undefined);
  const steps = held.flatMap((provenance) => provenance.steps);
  return {
    salaryIds: [...new Set(held.flatMap((provenance) => provenance.salaryIds))],
    steps: [
      ...new Map(steps.map((step) => [`${step.operation} ${step.description}`, step])).values(),
    ],
  };
}
