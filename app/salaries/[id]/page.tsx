import type { Metadata } from "next";
import { cache } from "react";
import { isLike, recomputedFigure } from "@/components/downloads/recomputed-figure";
import { CuratorLinks } from "@/components/evidence-page/curator-links";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { Breadcrumbs } from "@/components/explorer/breadcrumbs";
import { NotHeldThen } from "@/components/explorer/not-held-then";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { siteOrigin } from "@/components/request/site-origin";
import { ReportForm } from "@/components/salaries/report-form";
import { SalaryRecompute } from "@/components/salaries/salary-recompute";
import { SalaryView } from "@/components/salaries/salary-view";
import { Section } from "@/components/ui/section";
import { textOf } from "@/domain/question/parameters";
import { countryInWords } from "@/domain/words/enum-labels";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const SALARY_PAGE = graphql(`
  query SalaryPage($slug: String!, $asOf: DateTime, $address: URL) {
    salary(slug: $slug, asOf: $asOf) {
      title { name }
      country
      source { slug name publisher { name } }
      citation(address: $address)
      ...SalaryView
    }
    latestRevision { at }
  }
`);

interface SalaryParameters {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const salaryAt = cache(async (slug: string, asOf: string | null) =>
  execute(SALARY_PAGE, {
    slug,
    asOf,
    address: `${await siteOrigin()}/salaries/${slug}`,
  }),
);

export async function generateMetadata({
  params,
  searchParams,
}: SalaryParameters): Promise<Metadata> {
  const { id } = await params;
  const asOf = askedMoment(await searchParams);
  const { salary } = await salaryAt(id, asOf.instant);
  if (!salary) return { title: "No such salary" };
  const said = {
    title: `${salary.title.name}, ${salary.source.publisher.name}: one salary`,
    description: salary.citation,
  };
  return {
    title: said.title,
    ...(await linkPreview(`/salaries/${id}`, said, { asOf: asOf.instant, question: null })),
    alternates: { canonical: `/salaries/${id}` },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** The permanent address of one salary. */
export default async function SalaryPage({ params, searchParams }: SalaryParameters) {
  const { id } = await params;
  const path = `/salaries/${id}`;
  const parameters = await searchParams;
  const { asOf, question } = await askedQuestion(path, parameters, { own: ["report", "less"] });
  const { salary, latestRevision } = await salaryAt(id, asOf);
  const today = salary ?? (asOf ? (await salaryAt(id, null)).salary : null);
  if (!today) return notFoundPage();
  const figure = await recomputedFigure(id, question, asOf);
  const less = textOf(parameters.less);
  const taken = less === "" ? null : await recomputedFigure(less, question, asOf);
  return (
    <EvidencePage
      section="sources"
      path={path}
      question={{
        document: SALARY_PAGE,
        variables: { slug: id, asOf: asOf, address: null },
      }}
    >
      <Breadcrumbs
        above={[
          { href: "/sources", label: "Sources" },
          { href: `/sources/${today.source.slug}`, label: today.source.name },
        ]}
        here={`${today.title.name}, ${countryInWords(today.country)}`}
      />
      {asOf === null ? <CuratorLinks thing="SALARY" slug={id} beside="Add beside" /> : null}
      {salary ? (
        <SalaryView
          salary={salary}
          origin={await siteOrigin()}
          frozenAt={asOf ?? latestRevision?.at ?? null}
        />
      ) : (
        <NotHeldThen name={`${today.title.name}, ${today.source.publisher.name}`} path={path} />
      )}
      {figure ? (
        <SalaryRecompute
          figure={figure}
          less={taken && isLike(taken, figure) ? taken : null}
          origin={await siteOrigin()}
        />
      ) : null}
      {asOf === null ? (
        <Section id="report" heading="Tell us where it is wrong">
          <ReportForm salary={id} outcome={parameters.report?.toString()} />
        </Section>
      ) : null}
    </EvidencePage>
  );
}
