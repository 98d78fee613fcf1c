import type { LaneSubject } from "@/components/charts/lane/pay-lanes";
import { LANE_FIGURE } from "@/components/charts/lane/pay-lanes";
import { moneyOf } from "@/components/figure/money-field";
import { popoverId } from "@/components/figure/popover";
import { sourceLabels } from "@/components/sources/source-label";
import type { PayBasis } from "@/domain/evidence/vocabulary";
import { basisWords } from "@/domain/words/enum-labels";
import { axisValue, listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { LanePanelFragment } from "@/graphql/generated/graphql";
import { inLaneOrder, type LaneOrder, type OrderedLane } from "./lane-order";

const LANE_PANEL = graphql(`
  fragment LanePanel on BasisPanel {
    bases
    mixed
    currencyCode
    period
    rows {
      title { slug name }
      bySource {
        source { slug name publisher { name } }
        central { ...LaneFigure }
        centralMissing { explanation }
        spread { ...LaneSpread }
        figures { ...LaneFigure }
      }
    }
  }
`);

type Row = LanePanelFragment["rows"][number];
type Stated = Row["bySource"][number];

/** A title in one source with all that is drawn and tabled of it. */
export interface ComparedLane extends OrderedLane {
  readonly title: Row["title"];
  readonly label: string;
  readonly stated: Stated;
  /** The id of the popover of its middle. */
  readonly popover: string;
}

/** Lanes that share an axis: of one pay basis, or of several because the reader chose so. */
export interface LanePanel {
  readonly key: string;
  readonly bases: readonly PayBasis[];
  readonly mixed: boolean;
  /** What the bases are called, and the unit of the axis. */
  readonly words: string;
  readonly unit: string;
  readonly currency: string;
  readonly lanes: readonly ComparedLane[];
  readonly subjects: readonly LaneSubject[];
  /** What is said of a source without a value in the middle. */
  readonly without: readonly { readonly key: string; readonly words: string }[];
}

/** The panels of a comparison as lanes, in the order asked for; panels with no value in the middle are left out. */
export function lanePanels(
  masked: readonly FragmentType<typeof LANE_PANEL>[],
  order: LaneOrder,
): LanePanel[] {
  const panels = masked.map((panel) => readFragment(LANE_PANEL, panel));
  const labels = sourceLabels(
    panels.flatMap(({ rows }) =>
      rows.flatMap(({ bySource }) => bySource.map(({ source }) => source)),
    ),
  );
  const drawn = panels.map(({ bases, mixed, currencyCode, period, rows }): LanePanel => {
    const lanes = inLaneOrder(
      rows.flatMap(({ title, bySource }, place) =>
        bySource.map((stated) => laneOf(title, place, stated, labels)),
      ),
      order,
    );
    const without = lanes.filter(({ stated }) => stated.central === null);
    return {
      key: `${bases.join("-")}-${currencyCode}-${period}`,
      bases,
      mixed,
      words: listWords(bases.map(basisWords)),
      unit: moneyUnit(currencyCode, period),
      currency: currencyCode,
      lanes,
      subjects: lanes.flatMap((lane) => subjectOf(lane, rows.length === 1)),
      without: without.map(({ title, source, label, stated }) => ({
        key: `${title.slug} ${source}`,
        words: `${title.name}, ${label}: ${stated.centralMissing?.explanation ?? ""}`,
      })),
    };
  });
  // What most of the titles are stated in comes first.
  const titles = ({ lanes }: LanePanel) =>
    new Set(lanes.flatMap(({ stated, place }) => (stated.central ? place : []))).size;
  return drawn.sort((a, b) => titles(b) - titles(a));
}

function laneOf(
  title: Row["title"],
  place: number,
  stated: Stated,
  labels: ReadonlyMap<string, string>,
): ComparedLane {
  const [first] = stated.figures;
  const shown = stated.central ?? first;
  const figure = shown ? readFragment(LANE_FIGURE, shown) : null;
  return {
    title,
    place,
    stated,
    source: stated.source.slug,
    label: labels.get(stated.source.slug) ?? stated.source.name,
    value: figure ? axisValue(moneyOf(figure.money)) : 0,
    count: figure?.sampleSize ?? null,
    popover: popoverId("pay", figure?.provenance.salaries[0]?.slug ?? ""),
  };
}

/** `alone`: there is one title, so that its sources are what the lanes are called. */
function subjectOf({ title, label, stated, popover }: ComparedLane, alone: boolean): LaneSubject[] {
  const { central, spread, source } = stated;
  if (central === null) return [];
  return [
    {
      key: `${title.slug} ${source.slug}`,
      name: alone ? label : title.name,
      href: alone ? `/sources/${source.slug}` : `/titles/${title.slug}`,
      source: alone ? null : label,
      figure: central,
      spread,
      popover,
    },
  ];
}
