import type { Evidence, ReferenceValue } from "../evidence/evidence";
import type { PriceView, Scope } from "../evidence/scope";
import { publishedAt } from "../evidence/times";
import { titlePay } from "../pay/figure";
import { compareText } from "../text/lists";
import type { ProposedEvidence } from "./impact-names";
import type { Proposed } from "./proposal";
import { figureText, type PublicAnswer } from "./public-answers";

/** In how many currencies a changed rate is looked at, besides US dollars. */
const MOST_CURRENCIES = 5;

/** A way to show pay that reference values have a part in, and what it is called. */
interface View {
  readonly field: string;
  readonly currency: string | null;
  readonly prices: PriceView | null;
}

/**
 * The pay of each title, source by source, in the views that changed reference values have a part in:
 * in US dollars and in currencies of which a rate changes, in the prices of the latest year, and by
 * purchasing power. Nothing where no reference value changes.
 */
export function convertedAnswers(
  { before, after, at }: ProposedEvidence,
  references: Proposed<ReferenceValue>,
): { readonly before: PublicAnswer[]; readonly after: PublicAnswer[] } {
  const withdrawn = new Set(references.withdraw);
  const changed = [
    ...references.put,
    ...before.references.filter(({ id, superseded }) => superseded === null && withdrawn.has(id)),
  ];
  const views = viewsOf(changed);
  // Other titles than those whose salaries change are answered anew too, so that nothing is remembered.
  const afresh = { ...after };
  return {
    before: views.flatMap((view) => answersIn(before, view, at)),
    after: views.flatMap((view) => answersIn(afresh, view, at)),
  };
}

type Changed = Pick<ReferenceValue, "series" | "currency" | "year">;

function viewsOf(changed: readonly Changed[]): View[] {
  const of = (series: ReferenceValue["series"]) => changed.filter((row) => row.series === series);
  const rates = [...new Set(of("EXCHANGE_RATE").map(({ currency }) => currency))].sort(compareText);
  const currencies = rates.length > 0 ? ["USD", ...rates.slice(0, MOST_CURRENCIES)] : [];
  const years = of("PRICE_INFLATION").map(({ year }) => year);
  const latest = Math.max(...years);
  return [
    ...currencies.map((currency) => ({ field: `central in ${currency}`, currency, prices: null })),
    ...(years.length > 0
      ? [
          {
            field: `central in prices of ${latest}`,
            currency: null,
            prices: { kind: "REAL", year: latest } as const,
          },
        ]
      : []),
    ...(of("PURCHASING_POWER").length > 0
      ? [
          {
            field: "central by purchasing power",
            currency: null,
            prices: { kind: "PURCHASING_POWER" } as const,
          },
        ]
      : []),
  ];
}

function answersIn(
  evidence: Evidence,
  { field, currency, prices }: View,
  asOf: Date,
): PublicAnswer[] {
  const scope: Scope = { where: {}, currency, prices, asOf };
  return publishedAt(evidence.titles, asOf).flatMap(({ id }) =>
    titlePay(evidence, id, scope).bySource.map(
      ({ sourceId, central }): PublicAnswer => ({
        kind: "CONVERTED",
        titleIds: [id],
        sourceId,
        field,
        text: central && figureText(central),
        money: central?.pay.value.money ?? null,
      }),
    ),
  );
}
