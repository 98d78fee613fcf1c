import { payAxis } from "@/components/charts/frame/axis";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { markOf } from "@/components/request/request-scope";
import { NO_FIGURE_OF_SOURCE } from "@/domain/words/enum-labels";
import { axisValue, formatMoneyShort } from "@/domain/words/format";
import type { LaneData } from "./lane-data";

/** The pay of some titles on one axis. */
interface PaidTitles {
  readonly currency: string;
  readonly rows: readonly {
    readonly title: { readonly slug: string; readonly name: string };
    readonly pays: readonly {
      readonly source: { readonly slug: string };
      /** Whether its figures are its middle value, or else all that it states. */
      readonly central: boolean;
      readonly figures: readonly { readonly money: MoneyField }[];
    }[];
  }[];
}

/**
 * A row a title with the middle value of each source; null where none is stated. `gaps`: what stands in
 * the place of a title without any figure, by slug.
 */
export function payLanes({
  group,
  gaps,
}: {
  group: PaidTitles;
  gaps: ReadonlyMap<string, string>;
}): LaneData | null {
  const rows = group.rows.map(({ title, pays }) => ({
    title,
    middles: pays.flatMap(({ source, central, figures }) =>
      central ? figures.map(({ money }) => ({ source: source.slug, money: moneyOf(money) })) : [],
    ),
  }));
  const values = rows.flatMap(({ middles }) => middles.map(({ money }) => axisValue(money)));
  const axis = payAxis(values, group.currency);
  if (axis === null) return null;
  return {
    axis,
    axisName: "",
    rows: rows.map(({ title, middles }) => ({
      key: title.slug,
      name: title.name,
      detail: null,
      gap: gaps.get(title.slug) ?? NO_FIGURE_OF_SOURCE,
      lanes: middles.map(({ source, money }) => {
        const value = axisValue(money);
        return {
          key: source,
          rank: markOf(source),
          spans: [{ from: 0, to: value, weight: "stem" }],
          points: [{ value, shape: "mark" }],
          label: { value, words: formatMoneyShort(money), side: "beside" },
        };
      }),
    })),
  };
}
