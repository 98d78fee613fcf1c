import { payLanes } from "@/components/charts/lane/pay-lanes";
import { trendData } from "@/components/charts/trend/trend-data";
import { trendUnits } from "@/components/explorer/trend-units";
import { element, inRow } from "@/components/picture-link/markup";
import { askedMoment } from "@/components/request/search-params";
import { levelGroups } from "@/components/titles/level-groups";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { asSentence } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";
import { type AskedPicture, askedPicture } from "./asked-picture";
import type { Drawing, LaidOut } from "./drawn/drawing";
import { LANES_NOTE, type LanesGroup, lanesPart } from "./drawn/lanes-part";
import { textLine } from "./drawn/picture-text";
import { trendPart } from "./drawn/trend-part";
import type { ChartPicture } from "./picture";
import { namedSources, PICTURED_SOURCE } from "./picture-sources";
import { pictureTitles, refuse, refuseUnknownTitles } from "./picture-titles";

const LEVELS_PICTURE = graphql(`
  query LevelsPicture($slug: String!, $where: EvidenceFilter, $asOf: DateTime, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
    careerTitle(slug: $slug, asOf: $asOf) {
      pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        bySource {
          source { ...PicturedSource }
          byLevel { central { sampleSize } }
          ...LevelLanes
        }
      }
    }
  }
`);

const TREND_PICTURE = graphql(`
  query TrendPicture($slug: String!, $where: EvidenceFilter, $asOf: DateTime, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
    careerTitle(slug: $slug, asOf: $asOf) {
      trends(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        source { ...PicturedSource }
        points { sampleSize }
      }
      ...Trends
    }
  }
`);

/** A title's pay by level, inside each source. */
export async function levelsPicture(parameters: Parameters): Promise<ChartPicture> {
  const { slug, name, asked } = await askedTitle(parameters);
  const { asOf, question, place, said, markOf, frozen } = asked;
  const { careerTitle } = await execute(LEVELS_PICTURE, { slug, asOf, ...question });
  const bySource = careerTitle?.pay.bySource ?? [];
  const levels = levelGroups(bySource);
  const groups = (levels?.groups ?? []).flatMap(([what, sources]) =>
    sources.flatMap(({ label, subjects }): LanesGroup[] => {
      const reach = sources.flatMap((other) => other.subjects);
      const chart = payLanes({ subjects, reach, label, joined: true, rankOf: markOf });
      return chart ? [{ words: label, unit: what, chart }] : [];
    }),
  );
  const figures = bySource.flatMap(({ source, byLevel }) =>
    byLevel.length > 1
      ? byLevel.map(({ central }) => ({
          source: readFragment(PICTURED_SOURCE, source),
          count: central.sampleSize,
        }))
      : [],
  );
  return {
    heading: `${name}: pay by level in ${place}.`,
    sentence: levels ? asSentence(levels.heading) : "No source states two levels.",
    chart: groups.length > 0 ? (width) => lanesPart(groups, width) : null,
    note: groups.length > 0 ? LANES_NOTE : "",
    sources: namedSources(figures),
    said,
    address: frozen(`/titles/${slug}#levels`),
  };
}

/** How a title's pay moved, inside each source. */
export async function trendPicture(parameters: Parameters): Promise<ChartPicture> {
  const { slug, name, asked } = await askedTitle(parameters);
  const { asOf, question, place, said, markOf, frozen } = asked;
  const { careerTitle } = await execute(TREND_PICTURE, { slug, asOf, ...question });
  const units = careerTitle ? trendUnits(careerTitle, markOf).units : [];
  const charts = units.flatMap(({ unit, currency, trends }) => {
    const data = trendData({ currency, lines: trends.map(({ line }) => line) });
    return data ? [{ unit, data }] : [];
  });
  const figures = (careerTitle?.trends ?? []).flatMap(({ source, points }) =>
    points.map(({ sampleSize }) => ({
      source: readFragment(PICTURED_SOURCE, source),
      count: sampleSize,
    })),
  );
  return {
    heading: `${name}: pay over the years in ${place}.`,
    sentence:
      charts.length > 0
        ? "Each line stays inside one edition of one source, and breaks where the source changed what it counts."
        : "No source states two years.",
    chart:
      charts.length > 0
        ? stackedUnits(charts.map(({ unit, data }) => [unit, (width) => trendPart(data, width)]))
        : null,
    note: "",
    sources: namedSources(figures),
    said,
    address: frozen(`/titles/${slug}#trend-${slug}`),
  };
}

async function askedTitle(
  parameters: Parameters,
): Promise<{ slug: string; name: string; asked: AskedPicture }> {
  const held = await pictureTitles(askedMoment(parameters).instant);
  refuseUnknownTitles(parameters, ["titles"], held);
  const slug = textOf(parameters.titles);
  const title = held.find((each) => each.slug === slug);
  if (!title) refuse(["titles names one title."]);
  const asked = await askedPicture(parameters, { own: ["titles"], of: { titles: [slug] } });
  return { slug, name: title?.name ?? slug, asked };
}

const UNIT = { size: 13, height: 26, below: 18 };

/** Charts of different units under each other, each under its unit. */
function stackedUnits(charts: readonly (readonly [unit: string, chart: LaidOut])[]): LaidOut {
  return (width) => {
    let next = 0;
    const placed = charts.map(([unit, chart]): [string, Drawing, number] => {
      const drawing = chart(width);
      const top = next;
      next += UNIT.height + drawing.height + UNIT.below;
      return [unit, drawing, top];
    });
    return {
      width,
      height: next - UNIT.below,
      draw: (colours) =>
        inRow(
          placed.flatMap(([unit, drawing, top]) => [
            textLine({
              words: unit,
              x: 0,
              y: top + UNIT.size,
              size: UNIT.size,
              fill: colours("ink-3"),
            }),
            element("g", { transform: `translate(0 ${top + UNIT.height})` }, drawing.draw(colours)),
          ]),
        ),
    };
  };
}
