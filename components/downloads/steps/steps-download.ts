import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { listWords } from "@/domain/words/format";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import type { StepsDownloadQuery } from "@/graphql/generated/graphql";
import { citedOf } from "../cited-sources";
import type { Download } from "../download";
import type { DownloadRequest } from "../download-request";
import { STEP_COLUMNS } from "./step-columns";
import { changeLeftOut, changeRows, type MeasuredChange, sourcesOf } from "./step-rows";

const STEPS = graphql(`
  query StepsDownload(
    $from: String!
    $to: String!
    $via: [String!]
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      via: $via
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      summary
      titles {
        slug
        name
        pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
          unconverted { salary { slug } source { slug name } ...Unconverted }
        }
      }
      steps { change { ...DownloadChange } }
      overall { ...DownloadChange }
    }
  }
`);

const CHANGE = graphql(`
  query ChangeDownload(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    change(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...DownloadChange
      from {
        slug
        name
        pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
          unconverted { salary { slug } source { slug name } ...Unconverted }
        }
      }
      to {
        slug
        name
        pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
          unconverted { salary { slug } source { slug name } ...Unconverted }
        }
      }
    }
  }
`);

type PathTitle = StepsDownloadQuery["progression"]["titles"][number];

/** What is measured between two titles. */
interface Measured {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly titles: readonly PathTitle[];
  readonly changes: readonly MeasuredChange[];
}

/** The path between two titles: what each step changes, and what both ends do; the ends alone where no path leads there. */
export async function stepsDownload(asked: DownloadRequest): Promise<Download> {
  const { heading, sentences, titles, changes } =
    (await alongPath(asked)) ?? (await endToEnd(asked));
  return {
    name: `stepwise-steps-${asked.titles.map(({ slug }) => slug).join("-")}`.slice(0, 100),
    heading,
    shownAs: asked.shownAs,
    sentences,
    columns: STEP_COLUMNS,
    rows: changes.flatMap((measured) => changeRows(measured, asked)),
    sources: citedOf(changes.flatMap(sourcesOf)),
    leftOut: [
      ...changes.flatMap(changeLeftOut),
      ...titles.flatMap(({ pay }) =>
        pay.unconverted.map((left) => ({
          cells: {
            source_slug: left.source.slug,
            source: left.source.name,
            salary_slugs: left.salary.slug,
          },
          reason: unconvertedWords([left]).join(" "),
        })),
      ),
    ],
    asOf: asked.moment,
    address: asked.address,
  };
}

async function alongPath(asked: DownloadRequest): Promise<Measured | null> {
  const [from, to] = endsOf(asked);
  const via = asked.titles.slice(1, -1);
  try {
    const { progression } = await execute(STEPS, {
      from: from.slug,
      to: to.slug,
      via: via.map(({ slug }) => slug),
      asOf: asked.moment,
      ...asked.question,
    });
    const { steps, overall, summary, titles } = progression;
    return {
      heading: `The path from ${from.name} to ${to.name}${byWayOf(via)}, step by step`,
      sentences: summary,
      titles,
      changes: [
        ...steps.map(({ change }, place) => ({ step: String(place + 1), change })),
        { step: "overall", change: overall },
      ],
    };
  } catch (error) {
    if (error instanceof QuestionError && error.data.reason === "NO_PATH") return null;
    throw error;
  }
}

async function endToEnd(asked: DownloadRequest): Promise<Measured> {
  const [from, to] = endsOf(asked);
  const { change } = await execute(CHANGE, {
    from: from.slug,
    to: to.slug,
    asOf: asked.moment,
    ...asked.question,
  });
  return {
    heading: `From ${from.name} to ${to.name}`,
    sentences: [
      `No published steps lead from ${from.name} to ${to.name}${byWayOf(asked.titles.slice(1, -1))}: what is shown is the change between the two, and nothing between them.`,
    ],
    titles: [change.from, change.to],
    changes: [{ step: "overall", change }],
  };
}

/** What a route passes, after its ends in a sentence. */
function byWayOf(via: DownloadRequest["titles"]): string {
  return via.length === 0 ? "" : ` by way of ${listWords(via.map(({ name }) => name))}`;
}

function endsOf({ titles }: DownloadRequest) {
  const [from, to] = [titles[0], titles.at(-1)];
  if (!(from && to)) throw new TypeError("steps are asked for with two titles");
  return [from, to] as const;
}
