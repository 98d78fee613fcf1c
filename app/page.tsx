import type { Metadata } from "next";
import { cache } from "react";
import type { ToldOf } from "@/components/changes/feed-links";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import {
  type AskedRoute,
  askedRoute,
  GUIDE_ROUTE,
  ROUTE_PARAMETERS,
  routePath,
} from "@/components/path/asked-route";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { Problems } from "@/components/ui/page";
import { SinceLastVisit } from "@/components/visits/since-last-visit";
import type { Parameters } from "@/domain/question/parameters";
import type { AskedQuestion } from "@/domain/question/schema";
import { questionPlaceWords } from "@/domain/question/view";
import { countryInWords } from "@/domain/words/enum-labels";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const PATH_PAGE = graphql(`
  query PathPage(
    $from: String!
    $to: String!
    $via: [String!]
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      via: $via
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...PathView
    }
  }
`);

/** The titles that a route may begin, pass and end at. */
const ROUTE_TITLES = graphql(`
  query RouteTitles($asOf: DateTime) {
    graph(asOf: $asOf) { titles { slug name } }
  }
`);

const routeTitles = cache((asOf: string | null) => execute(ROUTE_TITLES, { asOf }));

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const { route } = await routeAsked(parameters);
  const view = await askedView(parameters, viewOf(route));
  const names = await namesOf(route, view.asOf.instant);
  const place = questionPlaceWords(view.question);
  const title = `${names}: what each step pays in ${place}`;
  const description = `What each step from ${names} pays in ${place}, source by source: how many each counted, where they differ, and what nobody states.`;
  return {
    title: { absolute: `${title} | Stepwise` },
    ...(await linkPreview(
      routePath(route),
      { title, description },
      { asOf: view.asOf.instant, question: view.question },
    )),
    alternates: { canonical: "/" },
    ...(isOwnView(view) ? { robots: { index: false } } : {}),
  };
}

/** A path of titles with its steps: the guide's, or along the route that the reader chose. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { route, problems } = await routeAsked(parameters);
  const { asOf, question } = await askedQuestion("/", parameters, viewOf(route));
  const { where } = question;
  const found = await pathAt(asOf, question, route);
  const shown = found ? route : GUIDE_ROUTE;
  const progression = found ?? (await pathAt(asOf, question, GUIDE_ROUTE));
  const path = routePath(shown);
  const tables = tablesOf([shown.from, ...shown.via, shown.to], question, "steps");
  return (
    <EvidencePage
      section="path"
      path={path}
      question={{
        document: PATH_PAGE,
        variables: { ...shown, via: [...shown.via], asOf, ...question },
      }}
      tables={tables}
      told={toldOfCountry(question)}
    >
      <Problems sentences={found ? problems : [...problems, ...noRoute(route)]} />
      {where.country !== null && asOf === null ? (
        <SinceLastVisit country={where.country} place={countryInWords(where.country)} />
      ) : null}
      {progression ? (
        <PathView progression={progression} address={path} route={shown} tables={tables} />
      ) : (
        <NothingRecorded path="/" />
      )}
    </EvidencePage>
  );
}

function toldOfCountry({ where: { country } }: AskedQuestion): ToldOf | null {
  return country === null ? null : { subject: { kind: "country", country }, names: {} };
}

/** What the page shows: one country at a time, of those that hold two titles or more, since one makes no step. */
function viewOf(route: AskedRoute) {
  return { own: ROUTE_PARAMETERS, of: { route }, least: 2, oneCountry: true } as const;
}

/** The ends of a route, by name. */
async function namesOf({ from, to }: AskedRoute, asOf: string | null): Promise<string> {
  const { graph } = await routeTitles(asOf);
  const nameOf = (end: string) => graph.titles.find(({ slug }) => slug === end)?.name ?? end;
  return `${nameOf(from)} to ${nameOf(to)}`;
}

/** The route that the address asks for. Titles are asked for only where it names one. */
async function routeAsked(parameters: Parameters) {
  if (ROUTE_PARAMETERS.every((name) => parameters[name] === undefined)) {
    return { route: GUIDE_ROUTE, problems: [] };
  }
  const { graph } = await routeTitles(askedMoment(parameters).instant);
  return askedRoute(parameters, new Set(graph.titles.map(({ slug }) => slug)));
}

function noRoute(route: AskedRoute): string[] {
  return route === GUIDE_ROUTE
    ? []
    : ["No source names steps along this route. This is the guide’s path."];
}

/** The path along a route at a moment; null where its titles were not held yet, or no steps lead along it. */
async function pathAt(asOf: string | null, question: AskedQuestion, route: AskedRoute) {
  try {
    return (await execute(PATH_PAGE, { ...route, via: [...route.via], asOf, ...question }))
      .progression;
  } catch (error) {
    const mayBeMissing = asOf !== null || route !== GUIDE_ROUTE;
    if (mayBeMissing && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
