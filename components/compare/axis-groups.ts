import type { PayBasis, PayPeriod } from "@/domain/evidence/vocabulary";
import type { ComparePayFragment } from "@/graphql/generated/graphql";

type Panel = ComparePayFragment["panels"][number];
type Row = Panel["rows"][number];
type Stated = Row["bySource"][number];
export type ComparedSource = Stated["source"];
export type ComparedFigure = Stated["figures"][number];

/** One source's pay for one title in a group: its middle value, or else all that it states there. */
export interface ComparedPay {
  readonly source: ComparedSource;
  readonly central: boolean;
  readonly figures: readonly ComparedFigure[];
}

/** Figures that share an axis, as the comparison parts them. */
export interface AxisGroup {
  readonly key: string;
  readonly bases: readonly PayBasis[];
  readonly currency: string;
  readonly period: PayPeriod;
  readonly sources: readonly ComparedSource[];
  /** Every title compared, those without pay in this group included. */
  readonly rows: readonly { readonly title: Row["title"]; readonly pays: readonly ComparedPay[] }[];
}

/** The figures of a comparison that share an axis, ready to be drawn and set in a table. */
export function axisGroups(panels: readonly Panel[]): AxisGroup[] {
  return panels.map(({ bases, currencyCode, period, rows: all }) => {
    const rows = all.map(({ title, bySource }) => ({ title, pays: bySource.map(paid) }));
    const pays = rows.flatMap((row) => row.pays);
    const shown = new Set(pays.flatMap(({ figures }) => figures.map(({ basis }) => basis)));
    return {
      key: `${bases.join("-")}-${currencyCode}-${period}`,
      bases: bases.filter((basis) => shown.has(basis)),
      currency: currencyCode,
      period,
      sources: [...new Map(pays.map(({ source }) => [source.slug, source])).values()],
      rows,
    };
  });
}

function paid({ source, central, figures }: Stated): ComparedPay {
  return {
    source,
    central: central !== null,
    figures: central ? figures.filter((figure) => isSame(figure, central)) : figures,
  };
}

/** Whether two figures are of the same salary. */
function isSame(figure: ComparedFigure, central: NonNullable<Stated["central"]>): boolean {
  return figure.provenance.salaries[0]?.slug === central.provenance.salaries[0]?.slug;
}
