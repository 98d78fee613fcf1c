import { isOnAxis } from "@/components/charts/staircase/path-axis";
import { staircaseOf } from "@/components/charts/staircase/staircase-of";
import { askedRoute, ROUTE_PARAMETERS, routePath } from "@/components/path/asked-route";
import { pathClaim } from "@/components/path/path-claim";
import { pathStaircase } from "@/components/path/path-staircase";
import { askedMoment } from "@/components/request/search-params";
import type { Parameters } from "@/domain/question/parameters";
import { moneyUnit } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";
import { askedPicture } from "./asked-picture";
import { staircasePart } from "./drawn/staircase-part";
import type { ChartPicture } from "./picture";
import { namedSources, PICTURED_SOURCE } from "./picture-sources";
import { pictureTitles, refuse, refuseUnknownTitles } from "./picture-titles";

const PATH_PICTURE = graphql(`
  query PathPicture(
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
      titles {
        name
        pay {
          bySource {
            source { ...PicturedSource }
            central { basis period sampleSize money { currencyCode } }
          }
        }
      }
      ...PathClaim
      ...PathChart
    }
  }
`);

const NOTE =
  "Line through a mark: the middle half of pay, where the source gives it. Steps: solid inside one source, dotted where too few are counted to tell, dashed across sources.";

/** The staircase of a route. */
export async function pathPicture(parameters: Parameters): Promise<ChartPicture> {
  const titles = await pictureTitles(askedMoment(parameters).instant);
  const isNamed = ROUTE_PARAMETERS.some((name) => parameters[name] !== undefined);
  const { route, problems } = askedRoute(parameters, new Set(titles.map(({ slug }) => slug)));
  refuseUnknownTitles(parameters, ROUTE_PARAMETERS, titles);
  if (isNamed) refuse(problems);
  const asked = await askedPicture(parameters, {
    own: ROUTE_PARAMETERS,
    of: { route },
    least: 2,
    oneCountry: true,
  });
  const { asOf, question, place, said, markOf, frozen } = asked;
  const variables = { ...route, via: [...route.via], asOf, ...question };
  const { progression } = await execute(PATH_PICTURE, variables);
  const claim = pathClaim(progression, place);
  const path = pathStaircase(progression);
  const data = claim && staircaseOf(path, claim.axis, { markOf, table: "" });
  const figures = progression.titles.flatMap(({ pay }) =>
    pay.bySource.flatMap(({ source, central }) =>
      claim && central && isOnAxis(central, claim.axis)
        ? [{ source: readFragment(PICTURED_SOURCE, source), count: central.sampleSize }]
        : [],
    ),
  );
  const ends = [progression.titles[0]?.name, progression.titles.at(-1)?.name].join(" to ");
  return {
    heading: claim ? `${claim.headline}.` : `No figure for ${place} from ${ends}.`,
    sentence: claim ? `${ends}, ${moneyUnit(claim.axis.currency, claim.axis.period)}.` : "",
    chart: data && ((width) => staircasePart(data, width)),
    note: data ? NOTE : "",
    sources: namedSources(figures),
    said,
    address: frozen(routePath(route)),
  };
}
