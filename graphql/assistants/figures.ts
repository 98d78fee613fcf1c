import { z } from "zod";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SOURCE = graphql(`
  fragment AssistantSource on Source {
    slug name url licence licenceUrl redistribution method methodNote
    publishedOn retrievedOn note
    publisher { slug name }
  }
`);

const FIGURE = graphql(`
  fragment AssistantFigure on PayFigure {
    source { ...AssistantSource }
    edition { slug name }
    money { amount currencyCode }
    period basis statistic country place level minYears maxYears sampleSize
    observedFrom observedTo grade origin cautions
    provenance { salaries { slug url asPrinted } steps { description } }
  }
`);

const text = z.string().nullable();
const number = z.number().nullable();

/** A source as tools answer it. */
export const sourceSchema = z.object({
  slug: z.string(),
  name: z.string(),
  publisher: z.string(),
  url: text,
  licence: text,
  licenceUrl: text,
  redistribution: z.string(),
  method: z.string(),
  methodNote: z.string(),
  publishedOn: text,
  retrievedOn: text,
  note: text,
});

/** A figure as tools answer it, its parts named as the columns of files. */
export const figureSchema = z.object({
  source: z.string().describe("Its slug."),
  sourceName: z.string(),
  publisher: z.string(),
  edition: text.describe("Its slug; null where the source has none."),
  editionName: text,
  amount: z.string().describe("A decimal, in units of the currency."),
  currency: z.string().describe("ISO 4217; XID for international dollars."),
  period: z.string(),
  basis: z.string().describe("What the amount includes."),
  statistic: z.string(),
  country: z.string(),
  place: text,
  level: text,
  minYears: number,
  maxYears: number,
  sampleSize: number.describe("Null where the source does not state it."),
  observedFrom: text,
  observedTo: text,
  grade: z.string().describe("How far it can be trusted, by what the source states."),
  origin: z.string(),
  asPrinted: text,
  cautions: z.array(z.string()),
  steps: z.array(z.string()).describe("What was done to the recorded amount, with each rate."),
  salary: text.describe("Its own page is /salaries/ and this."),
  url: text.describe("The page of the source that prints it."),
});

export type ToldFigure = z.output<typeof figureSchema>;

export function toldSource(masked: FragmentType<typeof SOURCE>): z.output<typeof sourceSchema> {
  const { publisher, ...source } = readFragment(SOURCE, masked);
  return { ...source, publisher: publisher.name };
}

export function toldFigure(masked: FragmentType<typeof FIGURE>): ToldFigure {
  const { source: own, edition, money, provenance, ...figure } = readFragment(FIGURE, masked);
  const source = readFragment(SOURCE, own);
  const [salary] = provenance.salaries;
  return {
    ...figure,
    source: source.slug,
    sourceName: source.name,
    publisher: source.publisher.name,
    edition: edition?.slug ?? null,
    editionName: edition?.name ?? null,
    amount: money.amount,
    currency: money.currencyCode,
    cautions: [...figure.cautions],
    steps: provenance.steps.map(({ description }) => description),
    asPrinted: salary?.asPrinted ?? null,
    salary: salary?.slug ?? null,
    url: salary?.url ?? source.url,
  };
}
