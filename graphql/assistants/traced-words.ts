import { originClause, type TracedAmount } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const TRACED = graphql(`
  fragment AssistantTraced on Salary {
    origin
    asPrinted
    statistic
    sampleSize
    edition { name }
    source { method publisher { name } citedBy { publisher { name } } }
  }
`);

/** Where a salary's amount comes from, in a few words. */
export function tracedClause(masked: FragmentType<typeof TRACED>): string {
  const { source, edition, ...salary } = readFragment(TRACED, masked);
  const traced: TracedAmount = {
    ...salary,
    asPrinted: salary.asPrinted ?? null,
    sampleSize: salary.sampleSize ?? null,
    method: source.method,
    publisher: source.publisher.name,
    edition: edition?.name ?? null,
    reader: source.citedBy?.publisher.name ?? null,
  };
  return originClause(traced);
}
