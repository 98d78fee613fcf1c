import type { PayChange } from "../evidence/answers";
import type { Comparison } from "../evidence/comparison";
import type { Evidence } from "../evidence/evidence";
import { asPrinted, isShownOtherwise, once, type Scope } from "../evidence/scope";
import { payChange } from "./change";
import { comparedTitles } from "./compared-titles";
import { disagreementOn } from "./disagreement";
import { figureDisplay, titlePay } from "./figure";
import { orderTitles } from "./ordering";
import { neighbourOverlaps } from "./overlap";
import { basesOf, basisPanels } from "./panels";

/**
 * Some titles side by side: each source's pay, the order, what the order rests on, where sources
 * disagree, and how far the ranges of neighbours overlap. `mixBases` sets unlike pay bases in one panel.
 * Each part is worked out when it is first looked at: who asks for one does not wait for all.
 */
export function compare(
  evidence: Evidence,
  titleIds: readonly string[],
  scope: Scope,
  mixBases = false,
): Comparison {
  const asked = scope.beside ? scope : { ...scope, beside: titleIds };
  const rows = once(() => titleIds.map((titleId) => titlePay(evidence, titleId, asked)));
  const printed = once(() =>
    titleIds.map((titleId) => titlePay(evidence, titleId, asPrinted(asked))),
  );
  const panels = once(() => basisPanels(printed(), { evidence, scope: asked, mix: mixBases }));
  const compared = once(() => comparedTitles(printed(), rows()));
  const ordering = once(() => orderTitles(evidence, printed(), asked.asOf));
  const disagreement = once(() =>
    printed().flatMap((row) => disagreementOn(evidence, row, asked) ?? []),
  );
  const changes = once(() => changesBetween(evidence, titleIds, asked));
  const overlaps = once(() => {
    const show = isShownOtherwise(asked) ? figureDisplay(evidence, asked) : null;
    return neighbourOverlaps(printed(), show);
  });
  return {
    get bases() {
      return basesOf(rows());
    },
    get rows() {
      return rows();
    },
    get panels() {
      return panels();
    },
    get compared() {
      return compared();
    },
    get ordering() {
      return ordering();
    },
    get disagreement() {
      return disagreement();
    },
    get changes() {
      return changes();
    },
    get overlaps() {
      return overlaps();
    },
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
