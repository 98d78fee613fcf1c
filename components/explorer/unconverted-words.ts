import { unconvertedSentence } from "@/domain/view-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const UNCONVERTED = graphql(`
  fragment Unconverted on UnconvertedSalary {
    salary { asPrinted title { name } }
    source { publisher { name } }
    missing { explanation }
  }
`);

/** What is left out for want of a rate or an index, in sentences. */
export function unconvertedWords(left: readonly FragmentType<typeof UNCONVERTED>[]): string[] {
  return left.map((entry) => {
    const { salary, source, missing } = readFragment(UNCONVERTED, entry);
    return unconvertedSentence({
      title: salary.title.name,
      publisher: source.publisher.name,
      asPrinted: salary.asPrinted,
      because: missing.explanation,
    });
  });
}
