import { payAxis } from "@/components/charts/frame/axis";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { markOf as markOnPage } from "@/components/request/request-scope";
import { type LabelledSource, sourceLabels } from "@/components/sources/source-label";
import type { Comparability, MissingReason } from "@/domain/evidence/vocabulary";
import type { PayKind } from "@/domain/pay/pay-axis";
import { comparabilityWords, missingWords } from "@/domain/words/enum-labels";
import { axisValue, formatDifferenceRange, formatMoneyShort } from "@/domain/words/format";
import { isOnAxis, type StatedMiddle } from "./path-axis";
import { changePopover, payPopover } from "./popover-ids";
import type { StaircaseChange, StaircaseData, StaircaseMark } from "./staircase-data";

interface NamedTitle {
  readonly slug: string;
  readonly name: string;
}

interface SalariesBehind {
  readonly salaries: readonly { readonly slug: string }[];
}

/** What a staircase is drawn from: titles with their pay by source, and the change from each to the next. */
export interface StaircasePath {
  readonly titles: readonly (NamedTitle & {
    readonly pay: {
      readonly bySource: readonly {
        readonly source: LabelledSource;
        readonly central:
          | (StatedMiddle & {
              readonly money: MoneyField;
              readonly provenance: SalariesBehind;
            })
          | null;
      }[];
      readonly missing: { readonly reason: MissingReason } | null;
    };
  })[];
  readonly steps: readonly {
    readonly from: NamedTitle;
    readonly to: NamedTitle;
    readonly change: {
      readonly comparability: Comparability;
      readonly low: MoneyField | null;
      readonly high: MoneyField | null;
      readonly provenance: SalariesBehind;
    };
  }[];
}

const KINDS: Record<Comparability, StaircaseChange["kind"]> = {
  SAME_SOURCE: "same",
  CROSS_SOURCE: "across",
  NONE: "none",
};

/** A staircase with its name and what says the same, for the box that it is drawn in. */
export function staircaseChart({
  path,
  axis,
  ...said
}: {
  path: StaircasePath;
  axis: PayKind;
  label: string;
  describedBy: string;
}) {
  const data = staircaseOf(path, axis, markOnPage);
  return data && { data, ...said };
}

/**
 * The staircase of some titles in order, with the change from each to the next. Only what is of the
 * axis’s basis, period and currency is drawn on it, and a line only where both its ends are.
 * Null where nothing is. `markOf`: the mark of a source, by its slug.
 */
export function staircaseOf(
  path: StaircasePath,
  axis: PayKind,
  markOf: (source: string) => number,
): StaircaseData | null {
  const labels = sourceLabels(
    path.titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source)),
  );
  const marks = path.titles.flatMap(({ slug, name, pay }, column) =>
    pay.bySource.flatMap(({ source, central }): (StaircaseMark & { salaries: string[] })[] => {
      if (!central || !isOnAxis(central, axis)) return [];
      const money = moneyOf(central.money);
      const label = formatMoneyShort(money);
      const said = labels.get(source.slug) ?? source.name;
      return [
        {
          id: `${slug} ${source.slug}`,
          popover: payPopover(slug, source.slug),
          column,
          value: axisValue(money),
          label,
          rank: markOf(source.slug),
          publisher: said,
          heard: `${name}: ${said} ${label}. Show where it comes from`,
          salaries: central.provenance.salaries.map((salary) => salary.slug),
        },
      ];
    }),
  );
  const changes = path.steps.map(({ from, to, change }, column): StaircaseChange => {
    const used = new Set(change.provenance.salaries.map((salary) => salary.slug));
    const takesPart = (place: number) =>
      marks.filter((mark) => mark.column === place && mark.salaries.some((slug) => used.has(slug)));
    const same = change.comparability === "SAME_SOURCE";
    const lines = takesPart(column).flatMap((before) =>
      takesPart(column + 1)
        .filter((after) => !same || after.rank === before.rank)
        .map((after) => ({ from: before.id, to: after.id })),
    );
    const { low, high } = change;
    const known = low !== null && high !== null;
    const label = known ? formatDifferenceRange(moneyOf(low), moneyOf(high)) : "";
    const basis = comparabilityWords(known ? change.comparability : "NONE");
    return {
      id: `${from.slug} ${to.slug}`,
      popover: known ? changePopover(from.slug, to.slug) : null,
      column,
      kind: known ? KINDS[change.comparability] : "none",
      lines,
      label,
      basis: known && lines.length === 0 ? `${basis}, not on this axis` : basis,
      heard: `${from.name} to ${to.name}: ${label} ${basis}. Show where it comes from`,
    };
  });
  const scale = payAxis(
    marks.map(({ value }) => value),
    axis.currency,
  );
  if (scale === null) return null;
  return {
    axis: scale,
    titles: path.titles.map(({ slug, name, pay }) => ({
      slug,
      name,
      gap: pay.missing ? missingWords(pay.missing.reason) : "not on this axis",
    })),
    marks: marks.map(({ salaries: _, ...mark }) => mark),
    changes,
  };
}
