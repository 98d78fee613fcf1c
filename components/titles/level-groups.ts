import { LANE_FIGURE, type LaneSubject } from "@/components/charts/lane/pay-lanes";
import { moneyOf } from "@/components/figure/money-field";
import { popoverId } from "@/components/figure/popover";
import { sourceLabels } from "@/components/sources/source-label";
import { groupBy } from "@/domain/text/lists";
import { basisWords, levelWords, statisticWords } from "@/domain/words/enum-labels";
import { formatMoneyBrief, listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const LEVEL_LANES = graphql(`
  fragment LevelLanes on SourcePay {
    source { slug name publisher { name } }
    byLevel {
      level
      central { ...LaneFigure }
      spread { ...LaneSpread }
    }
  }
`);

/** The levels of one source, ready to be drawn. */
interface Levels {
  readonly source: { readonly slug: string; readonly name: string };
  /** What it is called beside the others. */
  readonly label: string;
  /** What its figures are, which all of them share. */
  readonly what: string;
  readonly subjects: readonly LaneSubject[];
}

/** A title's pay by level inside each source, in groups that share an axis, and what it comes to; null where no source has two levels. */
export function levelGroups(bySource: readonly FragmentType<typeof LEVEL_LANES>[]): {
  readonly heading: string;
  readonly groups: readonly (readonly [what: string, sources: readonly Levels[]])[];
} | null {
  const stated = bySource
    .map((pay) => readFragment(LEVEL_LANES, pay))
    .filter(({ byLevel }) => byLevel.length > 1);
  if (stated.length === 0) return null;
  const labels = sourceLabels(stated.map(({ source }) => source));
  const all = stated.map(({ source, byLevel }): Levels => {
    const [first] = byLevel;
    const figure = first ? readFragment(LANE_FIGURE, first.central) : null;
    return {
      source,
      label: labels.get(source.slug) ?? source.name,
      what: figure
        ? `${statisticWords(figure.statistic)}, ${basisWords(figure.basis)}, ${moneyUnit(figure.money.currencyCode, figure.period)}`
        : "",
      subjects: byLevel.map(({ level, central, spread }) => ({
        key: level,
        name: levelWords(level),
        href: null,
        source: null,
        figure: central,
        spread,
        popover: popoverId("level", source.slug, level),
      })),
    };
  });
  return { heading: headingOf(all), groups: [...groupBy(all, ({ what }) => what)] };
}

/** From the lowest level to the highest, in the first source; a count of the others. */
function headingOf([first, ...others]: readonly Levels[]) {
  const [low, high] = [first?.subjects[0], first?.subjects.at(-1)];
  if (!first || !low || !high) return "Pay by level";
  const amount = ({ figure }: LaneSubject) =>
    formatMoneyBrief(moneyOf(readFragment(LANE_FIGURE, figure).money));
  const isLevel = amount(low) === amount(high);
  const from = `${amount(low)} at ${low.name.toLowerCase()} ${isLevel ? "and" : `to ${amount(high)}`} at ${high.name.toLowerCase()}`;
  const names = others.map(({ label }) => label);
  return `By level: ${from} in ${first.label}${names.length > 0 ? `; also in ${listWords(names)}` : ""}`;
}
