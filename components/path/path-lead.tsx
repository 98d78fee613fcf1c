import { moneyOf } from "@/components/figure/money-field";
import { PopoverButton } from "@/components/figure/popover";
import { sourceLabels } from "@/components/sources/source-label";
import type { PayKind } from "@/domain/pay/pay-axis";
import { formatCount, formatMoneyBrief, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { isOnAxis } from "../charts/staircase/path-axis";
import { payPopover } from "../charts/staircase/popover-ids";
import { chainPlaces, type PathChain } from "./path-chain";
import styles from "./path-view.module.css";

const PATH_LEAD = graphql(`
  fragment PathLead on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          central { basis period sampleSize money { amount currencyCode } }
        }
      }
    }
  }
`);

/** More values than this say less than the ends. */
const MOST_VALUES = 3;

/** What the source of the headline states, in figures, with how many stand behind each; and whose the other titles are. */
export function PathLead({
  progression,
  axis,
  chain,
}: {
  progression: FragmentType<typeof PATH_LEAD>;
  axis: PayKind;
  chain: PathChain;
}) {
  const { titles } = readFragment(PATH_LEAD, progression);
  const labels = sourceLabels(
    titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source)),
  );
  const places = chainPlaces(chain);
  const shown = places.length > MOST_VALUES ? [places[0], places.at(-1)] : places;
  const values = shown.flatMap((place) => {
    const title = titles[place ?? -1];
    const central = title?.pay.bySource.find(({ source }) => source.slug === chain.source)?.central;
    return title && central && isOnAxis(central, axis) ? [{ title, central }] : [];
  });
  if (values.length === 0) return null;
  const counted = values.some(({ central }) => central.sampleSize !== null);
  const others = titles.flatMap(({ name, pay }, place) => {
    if (places.includes(place)) return [];
    const own = pay.bySource.filter(({ central }) => central && isOnAxis(central, axis));
    const by = own.map(({ source }) => labels.get(source.slug) ?? source.name);
    return by.length > 0 ? [`${name} is only in ${listWords(by)}.`] : [];
  });
  return (
    <p className={styles.lead} data-source={chain.source}>
      {labels.get(chain.source)} has{" "}
      {values.map(({ title, central }, place) => (
        <span key={title.slug}>
          {place === 0 ? "" : place === values.length - 1 ? " and " : ", "}
          {title.name} at{" "}
          <PopoverButton
            popover={payPopover(title.slug, chain.source)}
            about={title.name}
            variant="sentence"
          >
            {formatMoneyBrief(moneyOf(central.money))}
          </PopoverButton>
          {central.sampleSize === null ? null : ` (n ${formatCount(central.sampleSize)})`}
        </span>
      ))}
      {counted ? "." : "; how many stand behind them is not stated."} {others.join(" ")}
    </p>
  );
}
