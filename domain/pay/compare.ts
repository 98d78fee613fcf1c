import type { Comparison, PayChange } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import { asPrinted, isShownOtherwise, type Scope } from "../evidence/scope";
import { payChange } from "./change";
import { disagreementOn } from "./disagreement";
import { figureDisplay } from "./display";
import { titlePay } from "./figure";
import { orderTitles } from "./ordering";
import { neighbourOverlaps } from "./overlap";
import { basesOf, basisPanels } from "./panels";

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
  const asked = scope.beside ? scope : { ...scope, beside: titleIds };
  const rows = titleIds.map((titleId) => titlePay(evidence, titleId, asked));
  const printed = titleIds.map((titleId) => titlePay(evidence, titleId, asPrinted(asked)));
  return {
    bases: basesOf(rows),
    rows,
    panels: basisPanels(printed, { evidence, scope: asked, mix: mixBases }),
    ordering: orderTitles(evidence, printed, asked.asOf),
    disagreement: printed.flatMap((row) => disagreementOn(evidence, row, asked) ?? []),
    changes: changesBetween(evidence, titleIds, asked),
    overlaps: neighbourOverlaps(
      printed,
      isShownOtherwise(asked) ? figureDisplay(evidence, asked) : null,
    ),
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
