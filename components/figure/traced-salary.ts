import type { TracedAmount } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const TRACED_SALARY = graphql(`
  fragment TracedSalary on Salary {
    origin
    asPrinted
    statistic
    sampleSize
    edition { name }
    source {
      method
      publisher { name }
      citedBy { publisher { name } }
    }
  }
`);

/** What a page hands on of a salary, to be told where it comes from. */
export type TracedSalaryField = FragmentType<typeof TRACED_SALARY>;

/** What the words for the origin of a salary are made from. */
export function tracedAmount(salary: TracedSalaryField): TracedAmount {
  const { edition, source, ...amount } = readFragment(TRACED_SALARY, salary);
  return {
    ...amount,
    method: source.method,
    publisher: source.publisher.name,
    edition: edition?.name ?? null,
    reader: source.citedBy?.publisher.name ?? null,
  };
}
