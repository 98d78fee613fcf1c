import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { DownloadChangeFragment } from "@/graphql/generated/graphql";
import { citedSource } from "./cited-sources";
import { ROUNDING, SOURCE_COLUMNS } from "./columns";
import type { Cell, DownloadColumn, LeftOut } from "./download";
import type { DownloadRequest } from "./download-request";

const CHANGE = graphql(`
  fragment DownloadChange on PayChange {
    from { slug name }
    to { slug name }
    comparability direction grade explanation
    low { amount currencyCode }
    high { amount }
    percentLow
    percentHigh
    pairs {
      source { ...DownloadSource }
      before { amount currencyCode }
      after { amount }
      difference { amount }
      percent
      beforeFigure { statistic basis period country place observedFrom observedTo }
      afterFigure { observedFrom observedTo }
      provenance { salaries { slug } }
    }
    unused { source { slug name } explanation }
    missing { explanation }
    provenance { salaries { slug statistic basis period country place source { ...DownloadSource } } }
  }
`);

/** One step of a path, or its two ends. */
export interface MeasuredChange {
  /** "1", "2" and so on, or "overall". */
  readonly step: string;
  readonly change: FragmentType<typeof CHANGE>;
}

export const STEP_COLUMNS: readonly DownloadColumn[] = [
  {
    name: "step",
    describes: "1 and up along the path; overall for the change between its two ends",
  },
  { name: "from", describes: "the title that the step begins at, by slug" },
  { name: "fromName", describes: "its name" },
  { name: "to", describes: "the title that it leads to, by slug" },
  { name: "toName", describes: "its name" },
  {
    name: "comparability",
    describes:
      "SAME_SOURCE: measured inside the source of the row. CROSS_SOURCE: between figures of different sources, which is weak evidence. NONE: not measured",
  },
  ...SOURCE_COLUMNS,
  { name: "before", describes: `the source's pay for the first title; ${ROUNDING}` },
  { name: "after", describes: "its pay for the second title" },
  { name: "difference", describes: "after less before; across sources the least difference" },
  { name: "differenceHigh", describes: "the greatest difference; inside one source the same" },
  { name: "currency", describes: "ISO 4217; XID for international dollars" },
  { name: "percent", describes: "the difference in percent of before, rounded to two decimals" },
  {
    name: "percentHigh",
    describes: "the greatest difference in percent; inside one source the same",
  },
  { name: "period", describes: "what the amounts are paid for: HOUR, MONTH or YEAR" },
  { name: "basis", describes: "what the amounts include" },
  { name: "statistic", describes: "which value of a distribution both are" },
  { name: "country", describes: "ISO 3166-1 alpha-2" },
  { name: "place", describes: "the place inside the country that the source names" },
  { name: "beforeObservedFrom", describes: "the first day that the first figure speaks of" },
  { name: "beforeObservedTo", describes: "its last day" },
  { name: "afterObservedFrom", describes: "the first day that the second figure speaks of" },
  { name: "afterObservedTo", describes: "its last day" },
  { name: "direction", describes: "what all sources of the step come to together" },
  { name: "grade", describes: "how far the change can be trusted" },
  {
    name: "salaries",
    describes: "the salaries behind it, each with a page at /salaries/ and this",
  },
  { name: "explanation", describes: "what the change rests on" },
];

/** One row for each source that covers both titles; where none does, one across sources. */
export function changeRows({ step, change }: MeasuredChange, asked: DownloadRequest): Cell[][] {
  const data = readFragment(CHANGE, change);
  const ends = [step, data.from.slug, data.from.name, data.to.slug, data.to.name];
  const tail = [data.direction, data.grade];
  if (data.comparability === "CROSS_SOURCE" && data.low && data.high) {
    return [[...ends, data.comparability, ...acrossCells(data, asked, tail)]];
  }
  return data.pairs.map((pair) => {
    const { slug, name } = citedSource(pair.source);
    const { beforeFigure: before, afterFigure: after } = pair;
    return [
      ...ends,
      data.comparability,
      slug,
      name,
      pair.before.amount,
      pair.after.amount,
      pair.difference.amount,
      pair.difference.amount,
      pair.before.currencyCode,
      pair.percent,
      pair.percent,
      before.period,
      before.basis,
      before.statistic,
      before.country,
      before.place,
      before.observedFrom,
      before.observedTo,
      after.observedFrom,
      after.observedTo,
      ...tail,
      salariesOf(pair.provenance),
      data.explanation,
    ];
  });
}

function acrossCells(
  { low, high, percentLow, percentHigh, provenance, explanation }: DownloadChangeFragment,
  { question }: DownloadRequest,
  tail: readonly Cell[],
): Cell[] {
  // Figures that are subtracted are equal in all of this, so that any of them tells it.
  const [salary] = provenance.salaries;
  return [
    null,
    null,
    null,
    null,
    low?.amount ?? null,
    high?.amount ?? null,
    low?.currencyCode ?? null,
    percentLow,
    percentHigh,
    question.annual === null ? (salary?.period ?? null) : "YEAR",
    salary?.basis ?? null,
    salary?.statistic ?? null,
    salary?.country ?? null,
    salary?.place ?? null,
    null,
    null,
    null,
    null,
    ...tail,
    salariesOf(provenance),
    explanation,
  ];
}

function salariesOf({ salaries }: { readonly salaries: readonly { readonly slug: string }[] }) {
  return salaries.map(({ slug }) => slug).join(" ");
}

/** A step that is not measured, and each source that took no part in one that is. */
export function changeLeftOut({ step, change }: MeasuredChange): LeftOut[] {
  const { from, to, comparability, missing, unused } = readFragment(CHANGE, change);
  const ends = {
    step,
    from: from.slug,
    fromName: from.name,
    to: to.slug,
    toName: to.name,
    comparability,
  };
  const way = `${from.name} to ${to.name}`;
  return [
    ...(missing ? [{ cells: ends, reason: `${way}: ${missing.explanation}` }] : []),
    ...unused.map(({ source, explanation }) => ({
      cells: { ...ends, source: source.slug, sourceName: source.name },
      reason: `${way}, ${source.name}: ${explanation}`,
    })),
  ];
}

/** Every source that a change takes part of. */
export function sourcesOf({ change }: MeasuredChange) {
  const { pairs, provenance } = readFragment(CHANGE, change);
  return [...pairs, ...provenance.salaries].map(({ source }) => source);
}
