import type { Metadata } from "next";
import type { ToldOf } from "@/components/changes/feed-links";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { askedQuestion } from "@/components/request/asked-question";
import { filterOptionsAt } from "@/components/request/filter-options";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import type { AskedQuestion } from "@/domain/question/schema";
import { inOneCountry, isChosen, questionPlaceWords, readView } from "@/domain/question/view";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
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
const PATH = { from: "data-scientist", to: "chief-data-scientist" };
const PATH_TITLES = [PATH.from, PATH.to];

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const asOf = askedMoment(parameters);
  const { sources } = await filterOptionsAt(asOf.instant);
  const { question } = inOneCountry(readView(parameters, sources));
  return {
    title: {
      absolute: `Stepwise: what the next step pays in ${questionPlaceWords(question)}, and who says so`,
    },
    alternates: { canonical: "/" },
    ...(asOf.instant || isChosen(question) ? { robots: { index: false } } : {}),
  };
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf, question } = await askedQuestion("/", await searchParams, { shown: inOneCountry });
  const progression = await pathAt(asOf, question);
  return (
    <EvidencePage
      section="path"
      path="/"
      question={{ document: PATH_PAGE, variables: { ...PATH, asOf, ...question } }}
      tables={tablesOf(PATH_TITLES, question, "steps")}
      told={toldOfCountry(question)}
    >
      {progression ? <PathView progression={progression} /> : <NothingRecorded path="/" />}
    </EvidencePage>
  );
}

function toldOfCountry({ where: { country } }: AskedQuestion): ToldOf | null {
  return country === null ? null : { subject: { kind: "country", country }, names: {} };
}

/** The path at a moment; null where its titles were not held yet. */
async function pathAt(asOf: string | null, question: AskedQuestion) {
  try {
    return (await execute(PATH_PAGE, { ...PATH, asOf, ...question })).progression;
  } catch (error) {
    if (asOf !== null && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
