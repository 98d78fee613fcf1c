import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { askedMap, MAP_PARAMETERS, weakestOf } from "@/components/map/asked-map";
import { MapView } from "@/components/map/map-view";
import { GUIDE_ROUTE } from "@/components/path/asked-route";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { Problems } from "@/components/ui/page";
import { questionPlaceWords } from "@/domain/question/view";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const MAP_TITLES = graphql(`
  query MapTitles($asOf: DateTime) {
    graph(asOf: $asOf) {
      titles { slug name }
      steps { isMove from { slug } to { slug } }
    }
  }
`);

const MAP_PAGE = graphql(`
  query MapPage(
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
      ...MapView
    }
  }
`);

const MAP_TITLE = graphql(`
  query MapTitle(
    $title: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    graph(
      around: [$title]
      depth: 0
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      titles { ...ChosenTitle }
    }
  }
`);

const MAP_ROUTES = graphql(`
  query MapRoutes(
    $from: String
    $to: String!
    $limits: RouteLimits
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    routes(
      from: $from
      to: $to
      limits: $limits
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...MapRoutes
    }
  }
`);

const FIRST_ROUTE = graphql(`
  query FirstRoute($from: String!, $to: String!, $asOf: DateTime) {
    routes(from: $from, to: $to, limits: { most: 1 }, asOf: $asOf) {
      routes { steps { slug } }
    }
  }
`);

const VIEW = { own: MAP_PARAMETERS, of: "ALL", oneCountry: true } as const;

/** As many as a reader looks through. */
const MOST_SHOWN = 10;

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const view = await askedView(parameters, VIEW);
  const isPlain = view.choice?.own.length === 0 && !isOwnView(view);
  const place = questionPlaceWords(view.question);
  const said = {
    title: `The map of titles, with pay in ${place}`,
    description: `Titles of data and machine learning by craft and level, the steps between them with the ladder that states each, and what sources say they pay in ${place}.`,
  };
  return {
    title: said.title,
    ...(await linkPreview("/map", said, { asOf: view.asOf.instant, question: view.question })),
    alternates: { canonical: "/map" },
    ...(isPlain ? {} : { robots: { index: false } }),
  };
}

/** The graph of titles and steps. */
export default async function MapPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const moment = askedMoment(parameters).instant;
  const [{ asOf, question }, { graph: all }] = await Promise.all([
    askedQuestion("/map", parameters, VIEW),
    execute(MAP_TITLES, { asOf: moment }),
  ]);
  const held = new Set(all.titles.map(({ slug }) => slug));
  const { asked, problems } = askedMap(parameters, held);
  const { craft, title, from, to, evidence, noManagement } = asked;
  const variables = { crafts: craft === null ? null : [craft], asOf, ...question };
  const limits = { most: MOST_SHOWN, atLeast: weakestOf(evidence), noManagement };
  const hasGuide = held.has(GUIDE_ROUTE.from) && held.has(GUIDE_ROUTE.to);
  const [{ graph }, chosen, found, guide] = await Promise.all([
    execute(MAP_PAGE, variables),
    title === null ? null : execute(MAP_TITLE, { title, asOf, ...question }),
    to === null ? null : execute(MAP_ROUTES, { from, to, limits, asOf, ...question }),
    hasGuide ? execute(FIRST_ROUTE, { from: GUIDE_ROUTE.from, to: GUIDE_ROUTE.to, asOf }) : null,
  ]);
  const guideSteps = guide?.routes.routes[0]?.steps ?? [];
  return (
    <EvidencePage section="map" path="/map" question={{ document: MAP_PAGE, variables }}>
      <Problems sentences={problems} />
      <MapView
        graph={graph}
        all={all}
        asked={asked}
        chosen={chosen?.graph.titles[0] ?? null}
        found={found?.routes ?? null}
        guideRoute={new Set(guideSteps.map(({ slug }) => slug))}
      />
    </EvidencePage>
  );
}
