import type { Cell } from "@/domain/data/column";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { DownloadChangeFragment } from "@/graphql/generated/graphql";
import { citedSource } from "../cited-sources";
import type { LeftOut } from "../download";
import type { DownloadRequest } from "../download-request";

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
    from_slug: from.slug,
    from: from.name,
    to_slug: to.slug,
    to: to.name,
    comparability,
  };
  const way = `${from.name} to ${to.name}`;
  return [
    ...(missing ? [{ cells: ends, reason: `${way}: ${missing.explanation}` }] : []),
    ...unused.map(({ source, explanation }) => ({
      cells: { ...ends, source_slug: source.slug, source: source.name },
      reason: `${way}, ${source.name}: ${explanation}`,
    })),
  ];
}

/** Every source that a change takes part of. */
export function sourcesOf({ change }: MeasuredChange) {
  const { pairs, provenance } = readFragment(CHANGE, change);
  return [...pairs, ...provenance.salaries].map(({ source }) => source);
}
