import { moneyOf } from "@/components/figure/money-field";
import { basisWords } from "@/domain/words/enum-labels";
import { formatMoneyBrief, listWords } from "@/domain/words/format";
import { recordsWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const FEW_HELD = graphql(`
  fragment FewHeld on CareerTitle {
    slug
    name
    distributions(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource {
        source { slug name }
        kind basis currencyCode count
        dots { amount currencyCode }
      }
      unconverted
    }
  }
`);

/** Records that are too few for a median: each of them, since hidden is not the same as none. */
export function FewRecords({ titles }: { titles: readonly FragmentType<typeof FEW_HELD>[] }) {
  const held = titles.map((title) => readFragment(FEW_HELD, title));
  const few = held.flatMap(({ name, distributions }) =>
    distributions.bySource
      .filter(({ dots }) => dots.length > 0)
      .map(({ source, kind, basis, currencyCode, count, dots }) => ({
        key: `${name} ${source.slug} ${currencyCode}`,
        words: `${name}, ${source.name}: ${recordsWords(count, kind)}, too few for a median (${basisWords(basis)}): ${listWords(dots.map((dot) => formatMoneyBrief(moneyOf(dot))))}.`,
      })),
  );
  const unconverted = held.flatMap(({ distributions }) => distributions.unconverted);
  return (
    <>
      {few.map(({ key, words }) => (
        <p key={key} className="type-note">
          {words}
        </p>
      ))}
      {[...new Set(unconverted)].map((sentence) => (
        <p key={sentence} className="type-note">
          {sentence}
        </p>
      ))}
    </>
  );
}
