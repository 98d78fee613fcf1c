import { otherEditionSentence } from "@/domain/convert/view-words";
import { originClause, type TracedAmount } from "@/domain/words/origin-words";
import { type Told, toldOf } from "./told-figures";

/** What a door says of a view. */
export interface Answer {
  readonly figures: readonly Told[];
  /** What is named as left out, in sentences, in the order of the alphabet. */
  readonly leftOut: readonly string[];
}

/** A figure that is a recorded salary as it stands. */
export interface Recorded {
  readonly salary: string;
  readonly told: Told;
}

const QUERY = `query ($slug: String!, $asOf: DateTime, $where: EvidenceFilter, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
  careerTitle(slug: $slug, asOf: $asOf) { name pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
    bySource { source { slug name }
      central { ...Parts provenance { salaries { slug } recordSets { id } steps { operation } } }
      figures { ...Parts }
      centralMissing { explanation } }
    otherEditions { source { publisher { name } } edition { slug name } country figures }
    missing { explanation }
    unconverted { salary { origin asPrinted statistic sampleSize title { name } edition { name } source { method publisher { name } citedBy { publisher { name } } } } missing { explanation } }
    shownAs } } }
  fragment Parts on PayFigure { money { amount currencyCode } period basis statistic country sampleSize grade
    level observedFrom observedTo edition { name } }`;

/** The view as the API is asked for it. */
function variablesOf(slug: string, view: string) {
  const asked = new URLSearchParams(view);
  const numberOf = (name: string) => (asked.has(name) ? Number(asked.get(name)) : null);
  const prices = asked.get("prices");
  const where = {
    country: asked.get("country") === "all" ? null : asked.get("country"),
    level: asked.get("level"),
    year: numberOf("year"),
    minYears: numberOf("minYears"),
    maxYears: numberOf("maxYears"),
    basis: asked.get("basis"),
    sources: asked.has("source") ? [asked.get("source")] : null,
  };
  return {
    slug,
    asOf: asked.get("asOf"),
    where,
    currency: asked.get("currency"),
    prices:
      prices === null
        ? null
        : prices === "ppp"
          ? { kind: "PURCHASING_POWER" }
          : { kind: "REAL", year: Number(prices) },
    annual: asked.has("hours") ? { hoursAYear: numberOf("hours") } : null,
  };
}

type Parts = Record<string, unknown> & { readonly money: Readonly<Record<string, string>> };

type Central = Parts & {
  readonly provenance: {
    readonly salaries: readonly { readonly slug: string }[];
    readonly recordSets: readonly object[];
    readonly steps: readonly { readonly operation: string }[];
  };
};

const toldOfParts = (source: string, { money, edition, ...parts }: Parts): Told =>
  toldOf({
    ...parts,
    source,
    amount: money.amount,
    currency: money.currencyCode,
    editionName: (edition as { name: string } | null)?.name ?? "",
  });

interface ApiPay {
  readonly bySource: readonly {
    readonly source: { readonly slug: string; readonly name: string };
    readonly central: Central | null;
    readonly figures: readonly Parts[];
    readonly centralMissing: { readonly explanation: string } | null;
  }[];
  readonly missing: { readonly explanation: string } | null;
  readonly unconverted: readonly {
    readonly salary: Pick<TracedAmount, "origin" | "asPrinted" | "statistic" | "sampleSize"> & {
      readonly title: { readonly name: string };
      readonly edition: { readonly name: string } | null;
      readonly source: Pick<TracedAmount, "method"> & {
        readonly publisher: { readonly name: string };
        readonly citedBy: { readonly publisher: { readonly name: string } } | null;
      };
    };
    readonly missing: { readonly explanation: string };
  }[];
  readonly otherEditions: readonly {
    readonly source: { readonly publisher: { readonly name: string } };
    readonly edition: { readonly slug: string; readonly name: string };
    readonly country: string;
    readonly figures: number;
  }[];
  readonly shownAs: readonly string[];
}

/**
 * What the API says of a view: the middle of each source, of which `recorded` are one recorded salary as
 * it stands, and all that each source states.
 */
export async function fromApi(
  origin: string,
  slug: string,
  view: string,
): Promise<
  Answer &
    Pick<ApiPay, "shownAs"> & {
      readonly recorded: readonly Recorded[];
      readonly stated: readonly Told[];
    }
> {
  const response = await fetch(`${origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY, variables: variablesOf(slug, view) }),
  });
  const { data, errors } = (await response.json()) as {
    data: { careerTitle: { name: string; pay: ApiPay } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  const { name, pay } = data.careerTitle;
  const figures = pay.bySource.flatMap(({ source, central }) =>
    central ? [toldOfParts(source.slug, central)] : [],
  );
  const stated = pay.bySource.flatMap(({ source, figures: all }) =>
    all.map((each) => toldOfParts(source.slug, each)),
  );
  const recorded = pay.bySource.flatMap(({ source, central }) => {
    const { salaries = [], recordSets = [], steps = [] } = central?.provenance ?? {};
    const [salary] = salaries;
    const stands = steps.every(({ operation }) => operation === "SELECT");
    return central && salary && salaries.length === 1 && recordSets.length === 0 && stands
      ? [{ salary: salary.slug, told: toldOfParts(source.slug, central) }]
      : [];
  });
  const withoutMiddle = pay.bySource.filter(({ central }) => central === null);
  const leftOut = [
    ...(pay.missing ? [`${name}: ${pay.missing.explanation}`] : []),
    ...withoutMiddle.map(
      ({ source, centralMissing }) => `${name}, ${source.name}: ${centralMissing?.explanation}`,
    ),
    ...pay.unconverted.map(({ salary: { source, edition, ...salary }, missing }) => {
      const origin = originClause({
        ...salary,
        method: source.method,
        publisher: source.publisher.name,
        edition: edition?.name ?? null,
        reader: source.citedBy?.publisher.name ?? null,
      });
      return `Left out: ${salary.title.name}, ${source.publisher.name}, ${origin}. ${missing.explanation}`;
    }),
    ...pay.otherEditions.map((other) =>
      otherEditionSentence({
        title: name,
        publisher: other.source.publisher.name,
        edition: other.edition.name,
        slug: other.edition.slug,
        country: other.country,
        figures: other.figures,
      }),
    ),
  ];
  return { figures, recorded, stated, leftOut: leftOut.sort(), shownAs: pay.shownAs };
}
