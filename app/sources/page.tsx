import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { SourceMatrix } from "@/components/explorer/source-matrix";
import { GUIDE_ROUTE } from "@/components/path/asked-route";
import { askedQuestion } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { SourceList } from "@/components/sources/source-list";
import { Section } from "@/components/ui/section";
import { everyNode } from "@/domain/question/list-pages";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const SOURCES_PAGE = graphql(`
  query SourcesPage($after: String, $asOf: DateTime) {
    sources(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug salaryCount ...SourceListRow } }
    }
  }
`);

/** The salary of a source that speaks of the latest day. */
const LATEST_SALARY = graphql(`
  query LatestSalary($source: String!, $asOf: DateTime) {
    salaries(
      where: { sources: [$source] }
      orderBy: { field: OBSERVED, direction: DESC }
      first: 1
      asOf: $asOf
    ) {
      totalCount
      nodes { observedTo }
    }
  }
`);

const PATH_TITLES = graphql(`
  query PathTitles($from: String!, $to: String!, $asOf: DateTime) {
    routes(from: $from, to: $to, limits: { most: 1 }, asOf: $asOf) {
      routes { titles { slug name } }
    }
  }
`);

const COVERAGE = graphql(`
  query SourcesCoverage($titles: [String!]!, $asOf: DateTime) {
    coverage(titles: $titles, asOf: $asOf) {
      ...SourceMatrixRow
    }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = askedMoment(await searchParams);
  return {
    title: "Sources",
    description:
      "Every source that Stepwise holds: who publishes it, how its figures were made, under which licence, and how many salaries are read from it.",
    alternates: { canonical: "/sources" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** All sources held. */
export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await askedQuestion("/sources", await searchParams);
  const sources = await everyNode(
    async (after) => (await execute(SOURCES_PAGE, { after, asOf })).sources,
  );
  const titles = await pathTitles(asOf);
  return (
    <EvidencePage
      section="sources"
      path="/sources"
      question={{ document: SOURCES_PAGE, variables: { asOf: asOf } }}
    >
      <SourceList sources={sources} observedTo={await lastDays(sources, asOf)} />
      {titles.length > 0 ? (
        <Section
          id="coverage"
          layout="above"
          heading="Which source covers which title of the guide’s path"
          intro="In every country: how many figures each states, on how many people, adverts or rows at most, and up to which year it was observed."
        >
          <SourceMatrix rows={await coverageOf(titles, asOf)} titles={titles} />
        </Section>
      ) : null}
    </EvidencePage>
  );
}

/** The last day that each source's pay is of, by slug, where it states one. */
async function lastDays(
  sources: readonly { readonly slug: string; readonly salaryCount: number }[],
  asOf: string | null,
): Promise<ReadonlyMap<string, string>> {
  const days = sources.map(async ({ slug, salaryCount }): Promise<[string, string][]> => {
    if (salaryCount === 0) return [];
    const { salaries } = await execute(LATEST_SALARY, { source: slug, asOf });
    const day = salaries.nodes[0]?.observedTo;
    return day ? [[slug, day]] : [];
  });
  return new Map((await Promise.all(days)).flat());
}

/** The titles of the guide's path; none where they were not held yet. */
async function pathTitles(asOf: string | null) {
  const { from, to } = GUIDE_ROUTE;
  try {
    const { routes } = await execute(PATH_TITLES, { from, to, asOf });
    return routes.routes[0]?.titles ?? [];
  } catch (error) {
    if (error instanceof QuestionError && error.code === "NOT_FOUND") return [];
    throw error;
  }
}

async function coverageOf(titles: readonly { readonly slug: string }[], asOf: string | null) {
  const slugs = titles.map(({ slug }) => slug);
  return (await execute(COVERAGE, { titles: slugs, asOf })).coverage;
}
