import { tracedAmount } from "@/components/figure/traced-salary";
import { originClause } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const UNCONVERTED = graphql(`
  fragment Unconverted on UnconvertedSalary {
    salary { title { name } ...TracedSalary }
    source { publisher { name } }
    missing { explanation }
  }
`);

/** What is left out for want of a rate or an index, in sentences. */
export function unconvertedWords(left: readonly FragmentType<typeof UNCONVERTED>[]): string[] {
  return left.map((entry) => {
    const { salary, source, missing } = readFragment(UNCONVERTED, entry);
    return `Left out: ${salary.title.name}, ${source.publisher.name}, ${originClause(tracedAmount(salary))}. ${missing.explanation}`;
  });
}
