import type { Cell, Column, Download, LeftOut } from "@/components/downloads/download";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { listWords } from "@/domain/format";
import { NO_MIDDLE, placeWords } from "@/domain/view-words";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import type { PayDownloadQuery } from "@/graphql/generated/graphql";
import { amountOrigin } from "./amount-origin";
import type { Asked } from "./asked";
import { citedOf, citedSource } from "./cited-sources";
import { FIGURE_COLUMNS, ORIGIN_COLUMNS, ROUNDING, SOURCE_COLUMNS, TITLE_COLUMNS } from "./columns";

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
            provenance { salaries { slug url asPrinted } steps { description } }
          }
        }
        missing { explanation }
        unconverted { salary { slug } source { ...DownloadSource } ...Unconverted }
      }
    }
  }
`);

const COLUMNS: readonly Column[] = [
  ...TITLE_COLUMNS,
  ...SOURCE_COLUMNS,
  { name: "amount", describes: `in units of the currency; ${ROUNDING}` },
  { name: "currency", describes: "ISO 4217; XID for international dollars" },
  ...FIGURE_COLUMNS,
  { name: "grade", describes: "how far the figure can be trusted, by what the source states" },
  ...ORIGIN_COLUMNS,
  {
    name: "steps",
    describes: "what was done to the recorded amount, step by step, with each rate",
  },
  { name: "salary", describes: "its own page is /salaries/ and this" },
  { name: "url", describes: "the page of the source that prints it" },
];

type Title = NonNullable<PayDownloadQuery["careerTitle"]>;
type Central = NonNullable<Title["pay"]["bySource"][number]["central"]>;

/** What each source says of each title: one figure a source, as on the pages. */
export async function payDownload(asked: Asked): Promise<Download> {
  const answers = await Promise.all(
    asked.titles.map(({ slug }) => execute(PAY, { slug, asOf: asked.moment, ...asked.variables })),
  );
  const titles = answers.flatMap(({ careerTitle }) => (careerTitle ? [careerTitle] : []));
  const names = listWords(titles.map(({ name }) => name));
  return {
    name: `stepwise-pay-${titles.map(({ slug }) => slug).join("-")}`.slice(0, 100),
    heading: `What ${names} is paid in ${placeWords(asked.variables.where.country)}, by source`,
    shownAs: asked.shownAs,
    sentences: [],
    columns: COLUMNS,
    rows: titles.flatMap(rowsOf),
    sources: citedOf(titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source))),
    leftOut: titles.flatMap(leftOutOf),
    asOf: asked.moment,
    address: asked.address,
  };
}

function rowsOf({ slug, name, pay }: Title): Cell[][] {
  return pay.bySource.flatMap(({ source, central }) => {
    const { slug: sourceSlug, name: sourceName } = citedSource(source);
    return central ? [[slug, name, sourceSlug, sourceName, ...figureCells(central)]] : [];
  });
}

function figureCells(central: Central): Cell[] {
  const { provenance } = central;
  const [salary] = provenance.salaries;
  const { origin, asPrinted } = salary ? amountOrigin(salary) : { origin: null, asPrinted: null };
  return [
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
    central.observedFrom,
    central.observedTo,
    central.grade,
    origin,
    asPrinted,
    provenance.steps.map(({ description }) => description).join(" ") || null,
    salary?.slug ?? null,
    salary?.url ?? null,
  ];
}

/** The title where it has no figure at all, its sources without a middle, and each salary that no rate converts. */
function leftOutOf({ slug, name, pay }: Title): LeftOut[] {
  const title = { title: slug, titleName: name };
  return [
    ...(pay.missing ? [{ cells: title, reason: `${name}: ${pay.missing.explanation}` }] : []),
    ...pay.bySource.flatMap(({ source, central }): LeftOut[] => {
      if (central) return [];
      const cited = citedSource(source);
      const cells = { ...title, source: cited.slug, sourceName: cited.name };
      return [{ cells, reason: `${name}, ${cited.name}: ${NO_MIDDLE}` }];
    }),
    ...pay.unconverted.map((left) => {
      const { slug: source, name: sourceName } = citedSource(left.source);
      return {
        cells: { ...title, source, sourceName, salary: left.salary.slug },
        reason: unconvertedWords([left]).join(" "),
      };
    }),
  ];
}
