import { moneyOf } from "@/components/figure/money-field";
import { groupBy } from "@/domain/group";
import type { PayBasis, PayPeriod } from "@/domain/vocabulary";
import type { ComparePayFragment } from "@/graphql/generated/graphql";

type Panel = ComparePayFragment["panels"][number];
type Row = Panel["rows"][number];
type Stated = Row["bySource"][number];
export type ComparedSource = Stated["source"];
export type ComparedFigure = Stated["figures"][number];

/** One source's pay for one title in a panel: its middle value, or else all that it states there. */
export interface ComparedPay {
  readonly source: ComparedSource;
  readonly central: boolean;
  readonly figures: readonly ComparedFigure[];
}

/** Figures that share an axis: of one currency and period, and of one basis unless the reader chose to mix. */
export interface PayPanel {
  readonly key: string;
  readonly bases: readonly PayBasis[];
  readonly currency: string;
  readonly period: PayPeriod;
  readonly sources: readonly ComparedSource[];
  /** Every title compared, those without pay in this panel included. */
  readonly rows: readonly { readonly title: Row["title"]; readonly pays: readonly ComparedPay[] }[];
}

/** Divides a comparison into panels, so that unlike currencies and periods never share an axis. */
export function payPanels(panels: readonly Panel[]): PayPanel[] {
  return panels.flatMap(panelsOfBases);
}

function panelsOfBases({ bases, rows }: Panel): PayPanel[] {
  const entries = rows.flatMap((row) =>
    row.bySource.flatMap(({ source, central, figures }) =>
      (central ? figures.filter((figure) => isSame(figure, central)) : figures).map((figure) => ({
        title: row.title,
        source,
        central: central !== null,
        figure,
      })),
    ),
  );
  const keyOf = ({ money, period }: ComparedFigure) =>
    `${bases.join("-")}-${money.currencyCode}-${period}`;
  return [...groupBy(entries, ({ figure }) => keyOf(figure))].flatMap(([key, own]) => {
    const first = own[0]?.figure;
    if (!first) return [];
    const bySlug = new Map(own.map(({ source }) => [source.slug, source]));
    return [
      {
        key,
        bases: [...new Set(own.map(({ figure }) => figure.basis))],
        currency: moneyOf(first.money).currency,
        period: first.period,
        sources: [...bySlug.values()],
        rows: rows.map(({ title }) => {
          const ofTitle = own.filter((entry) => entry.title.slug === title.slug);
          return {
            title,
            pays: [...groupBy(ofTitle, ({ source }) => source.slug).values()].flatMap(
              (group): ComparedPay[] =>
                group[0]
                  ? [
                      {
                        source: group[0].source,
                        central: group[0].central,
                        figures: group.map(({ figure }) => figure),
                      },
                    ]
                  : [],
            ),
          };
        }),
      },
    ];
  });
}

/** Whether two figures are of the same salary. */
function isSame(figure: ComparedFigure, central: NonNullable<Stated["central"]>): boolean {
  return figure.provenance.salaries[0]?.slug === central.provenance.salaries[0]?.slug;
}
