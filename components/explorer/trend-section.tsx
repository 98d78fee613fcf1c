import type { ReactNode } from "react";
import { CHARTS } from "@/components/charts/charts";
import { NotStated } from "@/components/figure/missing-mark";
import { moneyOf } from "@/components/figure/money-field";
import { markOf } from "@/components/request/request-scope";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf, formatCount, formatMoneyShort } from "@/domain/words/format";
import styles from "./trend-section.module.css";
import { type TrendUnit, trendUnits, trendYear } from "./trend-units";

type Trend = TrendUnit["trends"][number]["trend"];
type Point = Trend["points"][number];

interface Row {
  readonly trend: Trend;
  readonly point: Point;
  readonly name: string;
  readonly key: string;
}

/** Where on its page a title tells how its pay moved. */
export function trendAnchor(slug: string): string {
  return `trend-${slug}`;
}

/** How a title's pay moved over the years, inside each source: small drawings, a table, and where a method breaks. */
export function TrendSection({
  title,
  actions = null,
}: {
  title: Parameters<typeof trendUnits>[0];
  /** What can be done with the chart. */
  actions?: ReactNode;
}) {
  const { slug, name, units } = trendUnits(title, markOf);
  if (units.length === 0) return null;
  return (
    <Section
      id={trendAnchor(slug)}
      layout="above"
      heading={`${name}: pay over the years, source by source`}
      intro="Each line stays inside one edition of one source, and breaks where the source changed what it counts. Amounts are those of each year, not adjusted for inflation unless you choose it."
    >
      {units.map(({ unit, currency, trends }) => (
        <div key={unit}>
          <h3 className="type-label">{unit}</h3>
          <CHARTS.trend currency={currency} lines={trends.map(({ line }) => line)} />
          <details className={styles.table}>
            <summary>
              {countOf(
                trends.reduce((sum, { trend }) => sum + trend.points.length, 0),
                "year",
              )}{" "}
              in a table, the same as drawn
            </summary>
            <DataTable
              caption={`${name}: pay over the years, ${unit}`}
              captionHidden
              columns={columnsOf(unit)}
              rows={trends.flatMap(({ trend, name: source, line }) =>
                trend.points.map((point): Row => ({ trend, point, name: source, key: line.key })),
              )}
              rowKey={({ key, point }) => `${key} ${trendYear(point)}`}
            />
          </details>
        </div>
      ))}
      {actions}
    </Section>
  );
}

function columnsOf(unit: string): Column<Row>[] {
  return [
    {
      key: "source",
      head: "Source",
      cell: ({ name }) => name,
    },
    { key: "year", head: "Year", cell: ({ point }) => String(trendYear(point)) },
    {
      key: "count",
      head: "Counted",
      align: "end",
      cell: ({ point: { sampleSize } }) =>
        sampleSize === null ? <NotStated>not stated</NotStated> : formatCount(sampleSize),
    },
    {
      key: "pay",
      head: "Pay",
      unit,
      align: "end",
      cell: ({ point }) => formatMoneyShort(moneyOf(point.money)),
    },
  ];
}
