import type { Ask } from "./cached-clients";

/** What whoever asks comes to know of three tasks. */
export interface Answers {
  /** What a title earns in India, by source. */
  readonly pay: readonly { source: string; amount: string; currency: string }[];
  /** The step between two titles, in India. */
  readonly step: Step;
  /** All sources, page by page. */
  readonly sources: readonly string[];
}

interface Step {
  readonly comparability: string;
  readonly direction: string;
  readonly low: string | null;
  readonly high: string | null;
}

export const TITLE = "machine-learning-architect";
export const FROM = "data-scientist";
export const COUNTRY = "IN";
/** Sources a page. */
export const PAGE_SIZE = 4;

const PAY = `query Pay($title: String!, $country: CountryCode) {
  careerTitle(slug: $title) {
    pay(where: { country: $country }) {
      bySource { source { slug } central { money { amount currencyCode } } }
    }
  }
}`;

const STEP = `query Step($from: String!, $to: String!, $country: CountryCode) {
  change(from: $from, to: $to, where: { country: $country }) {
    comparability direction low { amount } high { amount }
  }
}`;

const SOURCES = `query Sources($first: Int, $after: String) {
  sources(first: $first, after: $after) {
    nodes { slug }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface PayAnswer {
  readonly careerTitle: {
    readonly pay: {
      readonly bySource: readonly {
        readonly source: { readonly slug: string };
        readonly central: { readonly money: { amount: string; currencyCode: string } } | null;
      }[];
    };
  };
}

export interface StepAnswer {
  readonly change: Pick<Step, "comparability" | "direction"> & {
    readonly low: { readonly amount: string } | null;
    readonly high: { readonly amount: string } | null;
  };
}

export interface SourcesAnswer {
  readonly sources: {
    readonly nodes: readonly { readonly slug: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Asks for one page of sources. */
type AskPage = (variables: { first: number; after: string | null }) => Promise<SourcesAnswer>;

export const payOf = ({ careerTitle }: PayAnswer): Answers["pay"] =>
  careerTitle.pay.bySource.flatMap(({ source, central }) =>
    central
      ? [
          {
            source: source.slug,
            amount: central.money.amount,
            currency: central.money.currencyCode,
          },
        ]
      : [],
  );

export const stepOf = ({ change: { comparability, direction, low, high } }: StepAnswer): Step => ({
  comparability,
  direction,
  low: low?.amount ?? null,
  high: high?.amount ?? null,
});

export async function pageByPage(ask: AskPage): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { sources } = await ask({ first: PAGE_SIZE, after });
    slugs.push(...sources.nodes.map(({ slug }) => slug));
    more = sources.pageInfo.hasNextPage;
    after = sources.pageInfo.endCursor;
  }
  return slugs;
}

/** Does the three tasks with a client that takes documents as text. */
export async function threeTasks(ask: Ask): Promise<Answers> {
  const pay = await ask(PAY, { title: TITLE, country: COUNTRY });
  const step = await ask(STEP, { from: FROM, to: TITLE, country: COUNTRY });
  return {
    pay: payOf(pay as unknown as PayAnswer),
    step: stepOf(step as unknown as StepAnswer),
    sources: await pageByPage(
      async (page) => (await ask(SOURCES, page)) as unknown as SourcesAnswer,
    ),
  };
}
