import { LakhNote } from "@/components/explorer/lakh-note";
import { sourceLabels } from "@/components/sources/source-label";
import type { PayKind } from "@/domain/pay/pay-axis";
import { FEW_RECORDS, isFew } from "@/domain/pay/too-few";
import { basisWords, statisticWords } from "@/domain/words/enum-labels";
import { capitalised, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { isOnAxis } from "../charts/staircase/path-axis";

const CHART_NOTE = graphql(`
  fragment ChartNote on Progression {
    titles {
      pay {
        bySource {
          source { slug name publisher { name } }
          central { basis period statistic sampleSize money { currencyCode } }
          spreads { median { basis period money { currencyCode } } thirdQuartile { basis } }
        }
      }
    }
  }
`);

/** What the marks and lines of a staircase are, as far as it has them, and the pay basis of all of them. */
export function ChartNote({
  progression,
  axis,
}: {
  progression: FragmentType<typeof CHART_NOTE>;
  axis: PayKind;
}) {
  const drawn = readFragment(CHART_NOTE, progression)
    .titles.flatMap(({ pay }) => pay.bySource)
    .flatMap(({ source, central, spreads }) =>
      central && isOnAxis(central, axis) ? [{ source, central, spreads }] : [],
    );
  const labels = sourceLabels(drawn.map(({ source }) => source));
  const statistics = [...new Set(drawn.map(({ central }) => central.statistic))].map(
    (statistic) => {
      const own = drawn.filter(({ central }) => central.statistic === statistic);
      const names = [...new Set(own.map(({ source }) => labels.get(source.slug) ?? source.name))];
      return `${listWords(names)}: ${statisticWords(statistic)}.`;
    },
  );
  const ranged = drawn.some(({ spreads }) =>
    spreads.some(({ median, thirdQuartile }) => thirdQuartile !== null && isOnAxis(median, axis)),
  );
  const few = drawn.some(({ central }) => isFew(central.sampleSize));
  const basis =
    axis.basis === "UNKNOWN" ? "Pay basis not stated." : `${capitalised(basisWords(axis.basis))}.`;
  return (
    <p className="type-note">
      {statistics.join(" ")}{" "}
      {ranged
        ? `A line through a mark is the middle half of pay${few ? `, dotted where fewer than ${FEW_RECORDS} stand behind it` : ""}.`
        : ""}{" "}
      Steps: solid inside one source, dashed across sources. {basis}
      <LakhNote currencies={[axis.currency]} />
    </p>
  );
}
