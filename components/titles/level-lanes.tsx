import { CHARTS } from "@/components/charts/charts";
import { LANE_FIGURE, type LaneSubject } from "@/components/charts/lane/pay-lanes";
import { moneyOf } from "@/components/figure/money-field";
import { popoverId } from "@/components/figure/popover";
import { SourceCell } from "@/components/sources/source-cell";
import { sourceLabels } from "@/components/sources/source-label";
import { Section } from "@/components/ui/section";
import { groupBy } from "@/domain/text/lists";
import { basisWords, levelWords, statisticWords } from "@/domain/words/enum-labels";
import { formatMoneyBrief, listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./level-lanes.module.css";

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
  /** What its figures are, which all of them share. */
  readonly what: string;
  readonly subjects: readonly LaneSubject[];
}

/** A title's pay by level of experience: the levels of one source joined by a line, never those of two. */
export function LevelLanes({
  bySource,
}: {
  bySource: readonly FragmentType<typeof LEVEL_LANES>[];
}) {
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
  return (
    <Section id="levels" layout="above" heading={headingOf(all, labels)}>
      {[...groupBy(all, ({ what }) => what)].map(([what, sources]) => (
        <div key={what} className={styles.group}>
          {sources.map(({ source, subjects }) => (
            <div key={source.slug}>
              <h3 className={styles.source}>
                <SourceCell slug={source.slug}>{labels.get(source.slug)}</SourceCell>{" "}
                <span>{what}</span>
              </h3>
              <CHARTS.pay
                subjects={subjects}
                reach={sources.flatMap((other) => other.subjects)}
                label={`Pay by level, ${labels.get(source.slug)}`}
                joined
              />
            </div>
          ))}
        </div>
      ))}
    </Section>
  );
}

/** From the lowest level to the highest, in the first source; a count of the others. */
function headingOf([first, ...others]: readonly Levels[], labels: ReadonlyMap<string, string>) {
  const [low, high] = [first?.subjects[0], first?.subjects.at(-1)];
  if (!first || !low || !high) return "Pay by level";
  const amount = ({ figure }: LaneSubject) =>
    formatMoneyBrief(moneyOf(readFragment(LANE_FIGURE, figure).money));
  const isLevel = amount(low) === amount(high);
  const from = `${amount(low)} at ${low.name.toLowerCase()} ${isLevel ? "and" : `to ${amount(high)}`} at ${high.name.toLowerCase()}`;
  const names = others.map(({ source }) => labels.get(source.slug) ?? source.name);
  return `By level: ${from} in ${labels.get(first.source.slug)}${names.length > 0 ? `; also in ${listWords(names)}` : ""}`;
}
