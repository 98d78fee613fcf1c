import { otherEditionSentence, placeWords } from "@/domain/convert/view-words";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { listWords } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { citedOf } from "./cited-sources";
import type { Download, LeftOut } from "./download";
import type { DownloadRequest } from "./download-request";
import { PAY_COLUMNS } from "./pay-columns";
import { type PayOfTitle, payLeftOut, payRows, paySources } from "./title-pay-rows";

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
      pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        bySource { ...DownloadSourcePay }
        missing { explanation }
        unconverted { ...DownloadUnconverted }
        otherEditions { source { slug name publisher { name } } edition { slug name } country figures }
      }
    }
  }
`);

const PAY_BESIDE = graphql(`
  query PayBesideDownload(
    $titles: [String!]!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    compare(
      titles: $titles
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      rows {
        title { slug name }
        bySource { ...DownloadSourcePay }
        missing { explanation }
        unconverted { ...DownloadUnconverted }
      }
    }
  }
`);

/** What each source says of each title: one figure a source, as on the pages. */
export async function payDownload(asked: DownloadRequest): Promise<Download> {
  const titles = await titlesPay(asked);
  const names = listWords(titles.map(({ title }) => title.name));
  const slugs = titles.map(({ title }) => title.slug);
  return {
    name: `stepwise-pay-${slugs.join("-")}`.slice(0, 100),
    heading: `What ${names} is paid in ${placeWords(asked.question.where.country)}, by source`,
    shownAs: asked.shownAs,
    sentences: [],
    columns: PAY_COLUMNS,
    rows: titles.flatMap(payRows),
    sources: citedOf(titles.flatMap(paySources)),
    leftOut: titles.flatMap(payLeftOut),
    asOf: asked.moment,
    address: asked.address,
  };
}

/**
 * Some titles are answered side by side, as the page that compares them does: by editions that cover
 * them together. One, and more than a page takes, each by itself.
 */
async function titlesPay({ titles, moment, question }: DownloadRequest): Promise<PayOfTitle[]> {
  if (titles.length > 1 && titles.length <= MOST_COMPARED_TITLES) {
    const slugs = titles.map(({ slug }) => slug);
    const { compare } = await execute(PAY_BESIDE, { titles: slugs, asOf: moment, ...question });
    return compare.rows.map((row) => ({ ...row, otherEditions: [] }));
  }
  const answers = await Promise.all(
    titles.map(async (title) => {
      const { careerTitle } = await execute(PAY, {
        slug: title.slug,
        asOf: moment,
        ...question,
      });
      if (!careerTitle) return [];
      const otherEditions = careerTitle.pay.otherEditions.map((other): LeftOut => {
        const { source, edition, country, figures } = other;
        return {
          cells: {
            title_slug: title.slug,
            title: title.name,
            source_slug: source.slug,
            source: source.name,
            edition_slug: edition.slug,
            edition: edition.name,
            country,
          },
          reason: otherEditionSentence({
            title: title.name,
            publisher: source.publisher.name,
            edition: edition.name,
            slug: edition.slug,
            country,
            figures,
          }),
        };
      });
      return [{ ...careerTitle.pay, title, otherEditions }];
    }),
  );
  return answers.flat();
}
