import type { Column, Download } from "@/components/downloads/download";
import { countryName } from "@/domain/country-name";
import { listWords } from "@/domain/format";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import type { PayDownloadQuery } from "@/graphql/generated/graphql";
import { type Asked, citedOf, periodOf, slugOf } from "./asked";

const PAY = graphql(`
  query PayDownload(
    $slug: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    careerTitle(slug: $slug, asOf: $asOf) {
      slug
      name
      pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        bySource {
          source { ...DownloadSource }
          central {
            money { amount currencyCode }
            statistic basis period country place level minYears maxYears sampleSize
            observedFrom observedTo grade
            provenance { salaries { slug url asPrinted } }
          }
        }
        missing { explanation }
      }
    }
  }
`);

const COLUMNS: readonly Column[] = [
  { name: "title", describes: "the career title, by slug" },
  { name: "source", describes: "the source, by slug" },
  { name: "amount", describes: "in units of the currency; nothing is rounded" },
  { name: "currency", describes: "ISO 4217; XID for international dollars" },
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
  { name: "grade", describes: "how far the figure can be trusted, by what the source states" },
  { name: "asPrinted", describes: "the amount as the source prints it" },
  { name: "salary", describes: "its own page is /salaries/ and this" },
  { name: "url", describes: "the page of the source that prints it" },
];

type Title = NonNullable<PayDownloadQuery["careerTitle"]>;

/** What each source says of each title: one figure a source, as on the pages. */
export async function payDownload(asked: Asked): Promise<Download> {
  const answers = await Promise.all(
    asked.titles.map((slug) => execute(PAY, { slug, asOf: asked.asOf, ...asked.variables })),
  );
  const titles = answers.flatMap(({ careerTitle }) => (careerTitle ? [careerTitle] : []));
  const names = listWords(titles.map(({ name }) => name));
  const { country } = asked.variables.where;
  return {
    name: `stepwise-pay-${titles.map(({ slug }) => slug).join("-")}`.slice(0, 100),
    heading: `What ${names} is paid in ${country ? countryName(country) : "every country"}, by source`,
    sentences: titles.flatMap(({ name, pay }) =>
      pay.missing ? [`${name}: ${pay.missing.explanation}`] : [],
    ),
    columns: COLUMNS,
    rows: titles.flatMap(rowsOf),
    sources: citedOf(titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source))),
    leftOut: [],
    asOf: asked.moment,
    address: asked.address,
  };
}

function rowsOf({ slug, pay }: Title): (string | number | null)[][] {
  return pay.bySource.flatMap(({ source, central }) =>
    central ? [rowOf(slug, slugOf(source), central)] : [],
  );
}

type Central = NonNullable<Title["pay"]["bySource"][number]["central"]>;

function rowOf(title: string, source: string, central: Central): (string | number | null)[] {
  const [salary] = central.provenance.salaries;
  return [
    title,
    source,
    central.money.amount,
    central.money.currencyCode,
    central.period,
    central.basis,
    central.statistic,
    central.country,
    central.place,
    central.level,
    central.minYears,
    central.maxYears,
    central.sampleSize,
    periodOf(central),
    central.grade,
    salary?.asPrinted ?? null,
    salary?.slug ?? null,
    salary?.url ?? null,
  ];
}
