import type { Metadata } from "next";
import { changesSince } from "@/app/changes-since";
import { type OfferedNow, offeredAt } from "@/app/offered";
import { tablesOf } from "@/app/tables-of";
import { basesByTitles } from "@/components/path/bases-by-titles";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { Page } from "@/components/ui/page";
import {
  inOneCountry,
  isChosen,
  readView,
  type View,
  viewVariables,
  withView,
} from "@/components/ui/view";
import { execute, QuestionError } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const PATH_PAGE = graphql(`
  query PathPage(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      titles { pay { bySource { central { basis } } } }
      ...PathView
    }
  }
`);

/** The path that Stepwise is about. */
const PATH = { from: "data-scientist", to: "chief-data-scientist" };
const PATH_TITLES = [PATH.from, PATH.to];

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const asOf = readAsOf(parameters.asOf);
  return {
    title: { absolute: "Stepwise: what the next step pays, and who says so" },
    alternates: { canonical: "/" },
    ...(asOf.instant || isChosen(readView(parameters, (await offeredAt(asOf.instant)).sources))
      ? { robots: { index: false } }
      : {}),
  };
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const asOf = readAsOf(parameters.asOf);
  const offered = await offeredAt(asOf.instant);
  const view = inOneCountry(readView(parameters, offered.sources));
  const own = currencyOfAxis(view, offered);
  const all = await pathAt(asOf.instant, view, own);
  const bases = all ? basesByTitles(all.titles) : [];
  const [main] = bases;
  // One axis holds pay on one basis: that of most titles, until the reader chooses another.
  const apart = bases.length > 1 && main !== undefined;
  const shown = apart ? { ...view, filter: { ...view.filter, basis: main } } : view;
  const progression = apart ? await pathAt(asOf.instant, shown, own) : all;
  return (
    <Page
      section="path"
      path={withView("/", view)}
      asOf={asOf}
      problems={view.problems}
      changes={await changesSince(asOf)}
      question={{ document: PATH_PAGE, variables: pathVariables(asOf.instant, shown, own) }}
      tables={tablesOf(PATH_TITLES, { ...shown, currency: own }, "steps")}
    >
      {progression ? (
        <PathView
          progression={progression}
          view={view}
          offered={{ ...offered, everyCountry: false }}
          bases={bases}
          asOf={asOf.instant}
        />
      ) : (
        <NothingRecorded path="/" />
      )}
    </Page>
  );
}

/** One axis takes one currency: the country's own. International dollars are one by themselves. */
function currencyOfAxis({ filter, currency, prices }: View, offered: OfferedNow): string | null {
  if (currency !== null || prices === "ppp") return currency;
  return offered.currencies.get(filter.country ?? "") ?? null;
}

function pathVariables(asOf: string | null, view: View, currency: string | null) {
  return { ...PATH, asOf, ...viewVariables(view), currency };
}

/** The path at a moment; null where its titles were not held yet. */
async function pathAt(asOf: string | null, view: View, currency: string | null) {
  try {
    return (await execute(PATH_PAGE, pathVariables(asOf, view, currency))).progression;
  } catch (error) {
    if (asOf !== null && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
