import type { Comparison, PayChange } from "./answers";
import { payChange } from "./change";
import { disagreementOn } from "./disagreement";
import type { Evidence } from "./evidence";
import { titlePay } from "./figure";
import { orderTitles } from "./ordering";
import { neighbourOverlaps } from "./overlap";
import { basesOf, basisPanels } from "./panels";
import type { Scope } from "./scope";

/**
 * Some titles side by side: each source's pay, the order, what the order rests on, where sources
 * disagree, and how far the ranges of neighbours overlap. `mixBases` sets unlike pay bases in one panel.
 */
export function compare(
  evidence: Evidence,
  titleIds: readonly string[],
  scope: Scope,
  mixBases = false,
): Comparison {
  const rows = titleIds.map((titleId) => titlePay(evidence, titleId, scope));
  return {
    bases: basesOf(rows),
    rows,
    panels: basisPanels(rows, mixBases),
    ordering: orderTitles(evidence, rows, scope),
    disagreement: rows.flatMap((row) => disagreementOn(evidence, row, scope.asOf) ?? []),
    changes: changesBetween(evidence, titleIds, scope),
    overlaps: neighbourOverlaps(rows),
  };
}

/** The change from each title to the next, in the order asked for. */
function changesBetween(
  evidence: Evidence,
  titleIds: readonly string[],
  scope: Scope,
): PayChange[] {
  return titleIds
    .slice(1)
    .map((titleId, index) => payChange(evidence, titleIds[index] ?? titleId, titleId, scope));
}
