import type { Metadata } from "next";
import { cache } from "react";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { Breadcrumbs } from "@/components/explorer/breadcrumbs";
import { NotHeldThen } from "@/components/explorer/not-held-then";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { filterOptionsAt } from "@/components/request/filter-options";
import type { SearchParams } from "@/components/request/search-params";
import { anchorOfCraft, craftHeading } from "@/components/titles/craft-anchor";
import { FIRST_SALARIES, SALARIES_PARAMETER } from "@/components/titles/title-salaries";
import { TitleView } from "@/components/titles/title-view";
import { SeenTitles } from "@/components/visits/seen-titles";
import { withQuestion } from "@/domain/question/reader-question";
import { questionPlaceWords, readView } from "@/domain/question/view";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const TITLE_PAGE = graphql(`
  query TitlePage($slug: String!, $listed: Boolean!, $after: String, $where: EvidenceFilter, $asOf: DateTime, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
    careerTitle(slug: $slug, asOf: $asOf) {
      name
      summary
      craft
      ...TitleView
    }
  }
`);

const TITLE_LANES_PAGE = graphql(`
  query TitleLanesPage($slug: String!, $where: EvidenceFilter, $asOf: DateTime, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
    compare(titles: [$slug], where: $where, currency: $currency, prices: $prices, annual: $annual, asOf: $asOf) {
      ...TitleLanes
    }
  }
`);

interface TitleParameters {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: SearchParams;
}

/** `search` holds the question: what is kept for the request is found by equal texts. `rows`: which salaries are listed; null for none. */
const titleAt = cache(
  async (slug: string, asOf: string | null, search: string, rows: string | null = null) => {
    const { sources } = await filterOptionsAt(asOf);
    const { question } = readView(Object.fromEntries(new URLSearchParams(search)), sources);
    const data = await execute(TITLE_PAGE, { slug, asOf, ...question, ...listing(rows) });
    return data.careerTitle;
  },
);

/** Which salaries a question lists: those after a mark, the first, or none. */
function listing(rows: string | null) {
  return { listed: rows !== null, after: rows === FIRST_SALARIES ? null : rows };
}

export async function generateMetadata({
  params,
  searchParams,
}: TitleParameters): Promise<Metadata> {
  const { slug } = await params;
  const parameters = await searchParams;
  const view = await askedView(parameters, { of: { titles: [slug] } });
  const { asOf, question } = view;
  const title = await titleAt(slug, asOf.instant, withQuestion("", { asOf: null, question }));
  if (!title) return { title: "No such title" };
  const place = questionPlaceWords(question);
  const said = {
    title: `${title.name}: pay in ${place}, source by source`,
    description: `${title.summary} What each source says it pays in ${place}, and what the steps to it and from it change.`,
  };
  return {
    title: said.title,
    ...(await linkPreview(`/titles/${slug}`, said, { asOf: asOf.instant, question })),
    alternates: { canonical: `/titles/${slug}` },
    ...(isOwnView(view) ? { robots: { index: false } } : {}),
  };
}

/** One career title: what it pays by source, the steps to it and from it, every salary held. */
export default async function TitlePage({ params, searchParams }: TitleParameters) {
  const { slug } = await params;
  const path = `/titles/${slug}`;
  const parameters = await searchParams;
  const { asOf, question } = await askedQuestion(path, parameters, {
    own: [SALARIES_PARAMETER],
    of: { titles: [slug] },
  });
  const rows = parameters[SALARIES_PARAMETER]?.toString() || null;
  const title = await titleAt(slug, asOf, withQuestion("", { asOf: null, question }), rows);
  const today = title ?? (asOf ? await titleAt(slug, null, "") : null);
  if (!today) return notFoundPage();
  const { compare: lanes } = title
    ? await execute(TITLE_LANES_PAGE, { slug, asOf, ...question })
    : { compare: null };
  const tables = tablesOf([slug], question, "pay", "salaries");
  return (
    <EvidencePage
      section="titles"
      path={path}
      question={{
        document: TITLE_PAGE,
        variables: { slug, asOf: asOf, ...question, ...listing(rows) },
      }}
      tables={tables}
      told={{ subject: { kind: "title", title: slug }, names: { [slug]: today.name } }}
    >
      {asOf === null ? <SeenTitles titles={[{ slug, name: today.name }]} /> : null}
      <Breadcrumbs
        above={[
          { href: "/titles", label: "Titles" },
          {
            href: `/titles#${anchorOfCraft(today.craft ?? null)}`,
            label: craftHeading(today.craft ?? null),
          },
        ]}
        here={today.name}
      />
      {title && lanes ? (
        <TitleView title={title} lanes={lanes} path={path} tables={tables} />
      ) : (
        <NotHeldThen name={today.name} path={path} />
      )}
    </EvidencePage>
  );
}
