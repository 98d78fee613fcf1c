import { payLanes } from "@/components/charts/lane/pay-lanes";
import { askedTitles } from "@/components/compare/asked-titles";
import { compareAddress } from "@/components/compare/compare-address";
import { LANE_ORDERS, laneOrder } from "@/components/compare/lane-order";
import { type LanePanel, lanePanels } from "@/components/compare/lane-panels";
import { askedMoment } from "@/components/request/search-params";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { listWords } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";
import { askedPicture } from "./asked-picture";
import type { LaidOut } from "./drawn/drawing";
import { LANES_NOTE, type LanesGroup, lanesPart } from "./drawn/lanes-part";
import type { ChartPicture } from "./picture";
import { namedSources, PICTURED_SOURCE } from "./picture-sources";
import { pictureTitles, refuse, refuseUnknownTitles } from "./picture-titles";

const PAY_PICTURE = graphql(`
  query PayPicture(
    $titles: [String!]!
    $mixBases: Boolean!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    compare(
      titles: $titles
      mixBases: $mixBases
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      answer
      panels {
        ...LanePanel
        rows { bySource { source { ...PicturedSource } central { sampleSize } } }
      }
    }
  }
`);

const OWN = ["titles", "order", "mix"];

/** The pay of one title, or of up to six, as lanes: what the page of the title, or /compare, shows. */
export async function payPicture(parameters: Parameters): Promise<ChartPicture> {
  const held = await pictureTitles(askedMoment(parameters).instant);
  refuseUnknownTitles(parameters, ["titles"], held);
  const { titles, mix, order } = parameters;
  const { chosen, problems } = askedTitles(titles?.toString(), held);
  refuse([
    ...problems,
    ...(chosen.length === 0 ? ["titles names one title to six, with commas between."] : []),
    ...([...LANE_ORDERS, ""].includes(textOf(order))
      ? []
      : [`order is ${listWords(LANE_ORDERS)}.`]),
    ...(["1", ""].includes(textOf(mix)) ? [] : ["mix is 1, or left out."]),
  ]);
  const asked = await askedPicture(parameters, { own: OWN, of: { titles: chosen } });
  const { asOf, question, place, said, markOf, frozen } = asked;
  const mixed = textOf(mix) === "1";
  const { compare } = await execute(PAY_PICTURE, {
    titles: [...chosen],
    mixBases: mixed,
    asOf,
    ...question,
  });
  const names = chosen.map((slug) => held.find((title) => title.slug === slug)?.name ?? slug);
  const panels = lanePanels(compare.panels, laneOrder(order?.toString()));
  const figures = compare.panels.flatMap(({ rows }) =>
    rows.flatMap(({ bySource }) =>
      bySource.flatMap(({ source, central }) =>
        central
          ? [{ source: readFragment(PICTURED_SOURCE, source), count: central.sampleSize }]
          : [],
      ),
    ),
  );
  const [only] = chosen.length === 1 ? chosen : [];
  return {
    heading: `${listWords(names)}: pay in ${place}.`,
    sentence: compare.answer || `No source has a figure for ${place}.`,
    chart: panelsChart(panels, markOf),
    note: panels.length > 0 ? LANES_NOTE : "",
    sources: namedSources(figures),
    said,
    address: frozen(
      only === undefined
        ? compareAddress({ titles: chosen, mixed, order: laneOrder(order?.toString()) })
        : `/titles/${only}`,
    ),
  };
}

/** Panels as groups of lanes, all of a unit on one scale; null where there are none. */
function panelsChart(
  panels: readonly LanePanel[],
  rankOf: (source: string) => number,
): LaidOut | null {
  const groups = panels.flatMap(({ words, unit, subjects }): LanesGroup[] => {
    const reach = panels.filter((other) => other.unit === unit).flatMap((other) => other.subjects);
    const chart = payLanes({ subjects, reach, label: words, rankOf });
    return chart ? [{ words, unit, chart }] : [];
  });
  return groups.length > 0 ? (width) => lanesPart(groups, width) : null;
}
