import type { Operation } from "./vocabulary";

/** One operation applied on the way to a figure, in words that a reader can redo by hand. */
export interface ProvenanceStep {
  readonly operation: Operation;
  readonly description: string;
  /** The reference values (by id) that it was done with; absent where none took part. */
  readonly referenceIds?: readonly string[];
}

/** The salaries (by id) that a figure comes from, and what was done to them, in order. */
export interface Provenance {
  readonly salaryIds: readonly string[];
  /** The data sets (by id) whose records were counted; absent where none were. */
  readonly recordSetIds?: readonly string[];
  readonly steps: readonly ProvenanceStep[];
}

/** A value that never travels without where it came from. Built here and nowhere else. */
export interface Sourced<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** A value read straight off one salary, with no step applied. */
export function fromSalary<T>(value: T, salaryId: string): Sourced<T> {
  return { value, provenance: { salaryIds: [salaryId], steps: [] } };
}

/** A value counted from the records of a data set, with the steps that were applied to them. */
export function fromRecords<T>(
  value: T,
  recordSetId: string,
  steps: readonly ProvenanceStep[],
): Sourced<T> {
  return { value, provenance: { salaryIds: [], recordSetIds: [recordSetId], steps } };
}

/** The next value computed from one sourced value: the origins stay, one step is added. */
export function derive<A, B>(
  input: Sourced<A>,
  step: ProvenanceStep,
  compute: (value: A) => B,
): Sourced<B> {
  return combine([input], step, ([value]) => compute(value as A));
}

/** One value computed from several: origins are merged in order of first use, steps kept, one added. */
export function combine<A, B>(
  inputs: readonly Sourced<A>[],
  step: ProvenanceStep,
  compute: (values: readonly A[]) => B,
): Sourced<B> {
  const salaryIds = [...new Set(inputs.flatMap((input) => input.provenance.salaryIds))];
  const earlier = inputs.flatMap((input) => input.provenance.steps);
  return {
    value: compute(inputs.map((input) => input.value)),
    provenance: { salaryIds, steps: [...distinct(earlier), step] },
  };
}

function distinct(steps: readonly ProvenanceStep[]): ProvenanceStep[] {
  const seen = new Map(steps.map((step) => [`${step.operation} ${step.description}`, step]));
  return [...seen.values()];
}

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
