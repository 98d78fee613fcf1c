import type { Metadata } from "next";
import { cache } from "react";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { NotHeldThen } from "@/components/explorer/not-held-then";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { filterOptionsAt } from "@/components/request/filter-options";
import type { SearchParams } from "@/components/request/search-params";
import { StepView } from "@/components/steps/step-view";
import { withQuestion } from "@/domain/question/reader-question";
import { questionPlaceWords, readView } from "@/domain/question/view";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const STEP_PAGE = graphql(`
  query StepPage(
    $ends: [String!]!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    graph(
      around: $ends
      depth: 0
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      steps { from { slug name } to { slug name } ...StepView }
    }
  }
`);

interface StepParameters {
  readonly params: Promise<{ from: string; to: string }>;
  readonly searchParams: SearchParams;
}

/** `search` holds the question: what is kept for the request is found by equal texts. */
const stepAt = cache(async (from: string, to: string, asOf: string | null, search: string) => {
  const { sources } = await filterOptionsAt(asOf);
  const { question } = readView(Object.fromEntries(new URLSearchParams(search)), sources);
  if (from === to) return null;
  try {
    const { graph } = await execute(STEP_PAGE, { ends: [from, to], asOf, ...question });
    return graph.steps.find((step) => step.from.slug === from && step.to.slug === to) ?? null;
  } catch (error) {
    if (error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
});

export async function generateMetadata({
  params,
  searchParams,
}: StepParameters): Promise<Metadata> {
  const { from, to } = await params;
  const parameters = await searchParams;
  const view = await askedView(parameters, { of: { titles: [from, to] } });
  const { asOf, question } = view;
  const step = await stepAt(from, to, asOf.instant, withQuestion("", { asOf: null, question }));
  if (!step) return { title: "No such step" };
  const ends = `${step.from.name} to ${step.to.name}`;
  const place = questionPlaceWords(question);
  const said = {
    title: `${ends}: pay in ${place}, and who says so`,
    description: `What sources say of the step from ${ends}, how pay in ${place} changes inside one source, and the skills that it brings.`,
  };
  return {
    title: said.title,
    ...(await linkPreview(`/steps/${from}/${to}`, said, { asOf: asOf.instant, question })),
    alternates: { canonical: `/steps/${from}/${to}` },
    ...(isOwnView(view) ? { robots: { index: false } } : {}),
  };
}

/** One career step: who speaks of it, how pay changes along it, and what it brings. */
export default async function StepPage({ params, searchParams }: StepParameters) {
  const { from, to } = await params;
  const path = `/steps/${from}/${to}`;
  const { asOf, question } = await askedQuestion(path, await searchParams, {
    of: { titles: [from, to] },
  });
  const step = await stepAt(from, to, asOf, withQuestion("", { asOf: null, question }));
  const today = step ?? (asOf ? await stepAt(from, to, null, "") : null);
  if (!today) return notFoundPage();
  const names = { [from]: today.from.name, [to]: today.to.name };
  return (
    <EvidencePage
      section="map"
      path={path}
      question={{ document: STEP_PAGE, variables: { ends: [from, to], asOf, ...question } }}
      tables={tablesOf([from, to], question, "pay")}
      told={{ subject: { kind: "step", from, to }, names }}
    >
      {step ? (
        <StepView step={step} />
      ) : (
        <NotHeldThen name={`${today.from.name} to ${today.to.name}`} path={path} />
      )}
    </EvidencePage>
  );
}
