import { placeWords } from "../convert/view-words";
import type { Evidence, Salary } from "../evidence/evidence";
import { countriesOfTitle } from "../evidence/held-countries";
import { type Missing, missing } from "../evidence/missing";
import type { Scope } from "../evidence/scope";
import { standingAt } from "../evidence/times";
import { countOf } from "../words/format";

/** Why a title has no figure in a scope. `inScope`: its salaries there, of editions that do not answer. */
export function whyNone(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
  inScope: readonly Salary[],
): Missing {
  if (inScope.length > 0) {
    return missing(
      "OTHER_EDITION",
      "Pay is held for this title in another edition of a source, which does not stand beside the one that answers here.",
    );
  }
  const held = countriesOfTitle(evidence, titleId, { ...scope, where: {} });
  if (held.length > 0) return missing("OUT_OF_SCOPE", heldElsewhere(held, scope));
  if (standingAt(evidence.salaries, scope.asOf).some((salary) => salary.titleId === titleId)) {
    return missing(
      "WITHDRAWN",
      "The salaries held for this title, or their sources, were withdrawn; they stay readable, with the reason.",
    );
  }
  return missing("NO_EVIDENCE", "No source that Stepwise holds states pay for this title.");
}

/** What is held of a title of which the scope has nothing: in other countries, or by another filter. */
function heldElsewhere(
  held: readonly { readonly country: string }[],
  { where: { country } }: Scope,
): string {
  if (!country || held.some((other) => other.country === country)) {
    return "Pay is held for this title, but none that this filter lets through.";
  }
  const others = countOf(held.length, "other country");
  return `Pay is held for this title in ${others}, but no source that Stepwise holds states any for ${placeWords(country)}.`;
}
