import type { BasisPanel, SourcePay, TitlePay } from "./answers";
import { listWords } from "./format";
import { missing } from "./missing";
import { selectCentral } from "./select";
import { PAY_BASES, type PayBasis } from "./vocabulary";
import { basisWords } from "./words";

/** The pay bases that some titles' figures are stated on, in the order of the vocabulary. */
export function basesOf(rows: readonly TitlePay[]): PayBasis[] {
  const found = new Set(
    rows.flatMap((row) =>
      row.bySource.flatMap((pay) => pay.figures.map((figure) => figure.pay.value.basis)),
    ),
  );
  return PAY_BASES.filter((basis) => found.has(basis));
}

/** One panel for each pay basis; or one for all, labelled as mixed, where `mix` asks for it. */
export function basisPanels(rows: readonly TitlePay[], mix: boolean): BasisPanel[] {
  const bases = basesOf(rows);
  if (mix && bases.length > 0) return [{ bases, mixed: bases.length > 1, rows }];
  return bases.map((basis) => ({
    bases: [basis],
    mixed: false,
    rows: rows.map((row) => onBasis(row, basis)),
  }));
}

function onBasis(row: TitlePay, basis: PayBasis): TitlePay {
  const bySource = row.bySource.flatMap(({ sourceId, figures }): SourcePay[] => {
    const kept = figures.filter((figure) => figure.pay.value.basis === basis);
    return kept.length > 0
      ? [{ sourceId, central: selectCentral(kept), centralMissing: null, figures: kept }]
      : [];
  });
  if (bySource.length > 0 || row.missing) return { ...row, bySource };
  const held = listWords(basesOf([row]).map(basisWords));
  const explanation = `Pay for this title is held on another basis (${held}), which does not share an axis with this one.`;
  return { ...row, bySource, missing: missing("NOT_COMPARABLE", explanation) };
}
