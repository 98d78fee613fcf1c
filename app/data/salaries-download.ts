import type { Column, Download, LeftOut } from "@/components/downloads/download";
import { countryName } from "@/domain/country-name";
import { groupBy } from "@/domain/group";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import type { SalariesDownloadQuery } from "@/graphql/generated/graphql";
import { type Asked, citedOf, periodOf, slugOf } from "./asked";

const SALARIES = graphql(`
  query SalariesDownload($slug: String!, $where: EvidenceFilter, $after: String, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) {
      salaries(where: $where, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            slug asPrinted statistic basis period country place level minYears maxYears
            sampleSize observedFrom observedTo url citation
            money { amount currencyCode }
            source { redistribution ...DownloadSource }
          }
        }
      }
    }
  }
`);

const COLUMNS: readonly Column[] = [
  { name: "salary", describes: "its own page is /salaries/ and this" },
  { name: "title", describes: "the career title, by slug" },
  { name: "source", describes: "the source, by slug" },
  { name: "amount", describes: "in units of the currency, as recorded" },
  { name: "currency", describes: "ISO 4217" },
  { name: "period", describes: "what the amount is paid for: HOUR, MONTH or YEAR" },
  { name: "basis", describes: "what the amount includes" },
  { name: "statistic", describes: "which value of a distribution it is" },
  { name: "country", describes: "ISO 3166-1 alpha-2" },
  { name: "place", describes: "the place inside the country that the source names" },
  { name: "level", describes: "the level of experience that the source names" },
  { name: "minYears", describes: "years of experience, from" },
  { name: "maxYears", describes: "years of experience, to" },
  { name: "sampleSize", describes: "how many people or adverts the figure stands for" },
  { name: "observed", describes: "the days that it speaks of" },
  { name: "asPrinted", describes: "the amount as the source prints it" },
  { name: "url", describes: "the page of the source that prints it" },
  { name: "citation", describes: "a citation to copy" },
];

type Salary = NonNullable<
  SalariesDownloadQuery["careerTitle"]
>["salaries"]["edges"][number]["node"];

/** Every salary of titles, row by row, but those of sources that let nobody pass rows on. */
export async function salariesDownload(asked: Asked, origin: string): Promise<Download> {
  const salaries = (await Promise.all(asked.titles.map((slug) => salariesOf(slug, asked)))).flat();
  const allowed = salaries.filter(({ salary }) => salary.source.redistribution === "ALLOWED");
  const { country } = asked.variables.where;
  return {
    name: "stepwise-salaries",
    heading: `Salaries in ${country ? countryName(country) : "every country"}, as they are recorded`,
    sentences: [],
    columns: COLUMNS,
    rows: allowed.map(({ title, salary }) => [
      salary.slug,
      title,
      slugOf(salary.source),
      salary.money.amount,
      salary.money.currencyCode,
      salary.period,
      salary.basis,
      salary.statistic,
      salary.country,
      salary.place,
      salary.level,
      salary.minYears,
      salary.maxYears,
      salary.sampleSize,
      periodOf(salary),
      salary.asPrinted,
      salary.url,
      salary.citation,
    ]),
    sources: citedOf(allowed.map(({ salary }) => salary.source)),
    leftOut: leftOutOf(
      salaries.filter(({ salary }) => salary.source.redistribution !== "ALLOWED"),
      origin,
    ),
    asOf: asked.moment,
    address: asked.address,
  };
}

interface Row {
  readonly title: string;
  readonly salary: Salary;
}

async function salariesOf(slug: string, { asOf, variables }: Asked): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { careerTitle } = (await execute(SALARIES, {
      slug,
      after,
      asOf,
      where: variables.where,
    })) as SalariesDownloadQuery;
    if (!careerTitle) break;
    const { edges, pageInfo } = careerTitle.salaries;
    rows.push(...edges.map(({ node }) => ({ title: slug, salary: node })));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

function leftOutOf(rows: readonly Row[], origin: string): LeftOut[] {
  const bySource = groupBy(rows, ({ salary }) => slugOf(salary.source));
  return [...bySource].map(([slug, own]) => ({
    source: citedOf(own.map(({ salary }) => salary.source))[0]?.name ?? slug,
    rows: own.length,
    page: `${origin}/sources/${slug}`,
  }));
}
