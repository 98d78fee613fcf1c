import type { Metadata } from "next";
import { changesSince } from "@/app/changes-since";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { Page } from "@/components/ui/page";
import { isChosen, readView, type View, viewVariables, withView } from "@/components/ui/view";
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
      ...PathView
    }
  }
`);

/** The path that Stepwise is about. */
const PATH = { from: "data-scientist", to: "chief-data-scientist", where: { country: "IN" } };

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
    ...(asOf.instant || isChosen(readView(parameters)) ? { robots: { index: false } } : {}),
  };
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const asOf = readAsOf(parameters.asOf);
  const view = readView(parameters);
  const progression = await pathAt(asOf.instant, view);
  return (
    <Page section="path" path={withView("/", view)} asOf={asOf} changes={await changesSince(asOf)}>
      {progression ? (
        <PathView progression={progression} view={view} asOf={asOf.instant} />
      ) : (
        <NothingRecorded path="/" />
      )}
    </Page>
  );
}

/** The path at a moment; null where its titles were not held yet. */
async function pathAt(asOf: string | null, view: View) {
  try {
    const asked = viewVariables(view);
    // One axis takes one currency; international dollars are one of their own.
    const currency = asked.currency ?? (view.prices === "ppp" ? null : "INR");
    return (await execute(PATH_PAGE, { ...PATH, asOf, ...asked, currency })).progression;
  } catch (error) {
    if (asOf !== null && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
