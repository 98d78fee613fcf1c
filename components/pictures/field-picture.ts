import { askedMap, mapParameters } from "@/components/map/asked-map";
import { platePay } from "@/components/map/plate-pay";
import { GUIDE_ROUTE } from "@/components/path/asked-route";
import { askedMoment } from "@/components/request/search-params";
import type { Parameters } from "@/domain/question/parameters";
import { countOf } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";
import { askedPicture } from "./asked-picture";
import { mapPart } from "./drawn/map-part";
import type { ChartPicture } from "./picture";
import { namedSources, PICTURED_SOURCE } from "./picture-sources";
import { pictureTitles, refuse, refuseUnknownTitles } from "./picture-titles";

const MAP_PICTURE = graphql(`
  query MapPicture(
    $crafts: [Craft!]
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    graph(
      crafts: $crafts
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      titles {
        slug
        name
        craft
        level
        pay {
          bySource { source { ...PicturedSource } central { sampleSize } }
          ...PlatePay
        }
      }
      steps { slug evidence isMove from { slug } to { slug } }
    }
  }
`);

const PICTURED_ROUTE = graphql(`
  query PicturedRoute($from: String!, $to: String!, $asOf: DateTime) {
    routes(from: $from, to: $to, limits: { most: 1 }, asOf: $asOf) {
      routes { steps { slug } }
    }
  }
`);

const OWN = ["craft", "from", "to"];

/** The map of titles, with the first route between two of them, or the guide's. */
export async function mapPicture(parameters: Parameters): Promise<ChartPicture> {
  const held = await pictureTitles(askedMoment(parameters).instant);
  refuseUnknownTitles(parameters, ["from", "to"], held);
  const slugs = new Set(held.map(({ slug }) => slug));
  const { asked: map, problems } = askedMap(parameters, slugs);
  refuse(problems);
  const asked = await askedPicture(parameters, { own: OWN, of: "ALL", oneCountry: true });
  const { asOf, question, place, said, frozen } = asked;
  const ends = map.from && map.to ? { from: map.from, to: map.to } : GUIDE_ROUTE;
  const isHeld = slugs.has(ends.from) && slugs.has(ends.to);
  const [{ graph }, found] = await Promise.all([
    execute(MAP_PICTURE, { crafts: map.craft ? [map.craft] : null, asOf, ...question }),
    isHeld ? execute(PICTURED_ROUTE, { from: ends.from, to: ends.to, asOf }) : null,
  ]);
  const { titles, steps } = graph;
  const joined = new Set(steps.flatMap(({ from, to }) => [from.slug, to.slug]));
  const drawn = titles
    .filter(({ slug }) => joined.has(slug))
    .map(({ slug, name, craft, level, pay }) => ({ slug, name, craft, level, pay: platePay(pay) }));
  const route = new Set(found?.routes.routes[0]?.steps.map(({ slug }) => slug));
  const between = steps.filter(({ slug }) => route.has(slug));
  const passed = new Set(between.flatMap(({ from, to }) => [from.slug, to.slug]));
  const onRoute = drawn.filter(({ slug }) => passed.has(slug));
  const moves = steps.filter(({ isMove }) => isMove).length;
  const figures = titles.flatMap(({ pay }) =>
    pay.bySource.flatMap(({ source, central }) =>
      central ? [{ source: readFragment(PICTURED_SOURCE, source), count: central.sampleSize }] : [],
    ),
  );
  const own = new URLSearchParams(mapParameters(map));
  return {
    heading: `${countOf(titles.length, "title")} and ${countOf(moves, "career step")}, with pay in ${place}.`,
    sentence:
      "Thick line: stated by a career ladder. Thin: inferred from the ladder’s order or skills. Dotted: an author’s view. In colour: the route.",
    chart: drawn.length > 0 ? () => mapPart(drawn, steps, route) : null,
    cardChart: onRoute.length > 0 ? () => mapPart(onRoute, between, route) : null,
    note: "",
    sources: namedSources(figures),
    said,
    address: frozen(own.size > 0 ? `/map?${own}` : "/map"),
  };
}
