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
      "Another edition of a source states pay for this title. One edition of a source is shown at a time.",
    );
  }
  const held = countriesOfTitle(evidence, titleId, { ...scope, where: {} });
  if (held.length > 0) return missing("OUT_OF_SCOPE", heldElsewhere(held, scope));
  if (standingAt(evidence.salaries, scope.asOf).some((salary) => salary.titleId === titleId)) {
    return missing(
      "WITHDRAWN",
      "The salaries of this title, or their sources, were withdrawn; they stay readable, with the reason.",
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
    return "Sources state pay for this title, but not for these choices.";
  }
  const others = countOf(held.length, "other country");
  return `Sources state pay for this title in ${others}, but none for ${placeWords(country)}.`;
}
