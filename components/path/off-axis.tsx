import { moneyOf } from "@/components/figure/money-field";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type LabelledSource, sourceLabels } from "@/components/sources/source-label";
import { Section } from "@/components/ui/section";
import type { PayKind } from "@/domain/pay/pay-axis";
import { periodWords } from "@/domain/words/enum-labels";
import { capitalised, countOf, formatMoneyBrief, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { differenceWords, isOnAxis } from "../charts/staircase/path-axis";

const OFF_AXIS = graphql(`
  fragment OffAxis on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          central { basis period money { amount currencyCode } }
        }
      }
    }
  }
`);

/** The figures that the chart leaves out, each with the reason: unlike pay shares no axis. */
export function OffAxis({
  progression,
  axis,
}: {
  progression: FragmentType<typeof OFF_AXIS>;
  axis: PayKind;
}) {
  const { titles } = readFragment(OFF_AXIS, progression);
  const labels = sourceLabels(
    titles.flatMap(({ pay }) => pay.bySource.map(({ source }): LabelledSource => source)),
  );
  const left = titles.flatMap(({ name, pay }) =>
    pay.bySource.flatMap(({ source, central }) =>
      central && !isOnAxis(central, axis)
        ? [
            {
              key: `${name} ${source.slug}`,
              words: `${name}, ${labels.get(source.slug) ?? source.name}, ${formatMoneyBrief(moneyOf(central.money))} ${periodWords(central.period)}: ${listWords(differenceWords(central, axis))}`,
            },
          ]
        : [],
    ),
  );
  if (left.length === 0) return null;
  return (
    <Section
      id="off-axis"
      layout="folded"
      heading={`${capitalised(countOf(left.length, "figure"))} of another kind of pay ${left.length === 1 ? "is" : "are"} not on this axis`}
    >
      <ul className="bullets type-ui">
        {left.map(({ key, words }) => (
          <li key={key}>{words}.</li>
        ))}
        <li>
          <EvidenceLink href={`/compare?titles=${titles.map(({ slug }) => slug).join(",")}`}>
            Compare the titles, each kind of pay by itself
          </EvidenceLink>
        </li>
      </ul>
    </Section>
  );
}
