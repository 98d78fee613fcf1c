import { PAY_BASES, type PayBasis, type PayPeriod } from "@/domain/evidence/vocabulary";
import { axisKey, type PayKind } from "@/domain/pay/pay-axis";
import { groupBy } from "@/domain/text/lists";
import { basisWords, periodWords } from "@/domain/words/enum-labels";

/** A middle value as a question gives it. */
export interface StatedMiddle {
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  readonly money: { readonly currencyCode: string };
}

interface PaidTitle {
  readonly pay: {
    readonly bySource: readonly { readonly central: StatedMiddle | null }[];
  };
}

/** The kind of a figure. */
export function payKindOf({ basis, period, money }: StatedMiddle): PayKind {
  return { basis, period, currency: money.currencyCode };
}

/** Whether a figure may stand on an axis. */
export function isOnAxis(figure: StatedMiddle, axis: PayKind): boolean {
  return axisKey(payKindOf(figure)) === axisKey(axis);
}

/**
 * The kind of pay that the axis of a path is in: that of most titles; then of most figures; then in
 * the order of the vocabulary. Null where no middle value is stated.
 */
export function axisOf(titles: readonly PaidTitle[]): PayKind | null {
  const entries = titles.flatMap(({ pay }, title) =>
    pay.bySource.flatMap(({ central }) => (central ? [{ title, kind: payKindOf(central) }] : [])),
  );
  const kinds = [...groupBy(entries, ({ kind }) => axisKey(kind)).values()].map((own) => ({
    kind: own[0]?.kind ?? null,
    titles: new Set(own.map(({ title }) => title)).size,
    figures: own.length,
  }));
  kinds.sort(
    (a, b) => b.titles - a.titles || b.figures - a.figures || placeOf(a.kind) - placeOf(b.kind),
  );
  return kinds[0]?.kind ?? null;
}

/** How a figure differs from an axis, in words: "another basis (total pay), for another period (a month)". */
export function differenceWords(figure: StatedMiddle, axis: PayKind): string[] {
  const kind = payKindOf(figure);
  return [
    kind.basis === axis.basis ? null : `another basis (${basisWords(kind.basis)})`,
    kind.period === axis.period ? null : `another period (${periodWords(kind.period)})`,
    kind.currency === axis.currency ? null : `another currency (${kind.currency})`,
  ].filter((part) => part !== null);
}

function placeOf(kind: PayKind | null): number {
  return kind ? PAY_BASES.indexOf(kind.basis) : PAY_BASES.length;
}
