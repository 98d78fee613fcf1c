import { LANE_FIGURE, LANE_SPREAD } from "@/components/charts/lane/pay-lanes";
import { EditionCaution } from "@/components/figure/edition-caution";
import { Figure } from "@/components/figure/figure";
import { GradeMark } from "@/components/figure/grade-mark";
import { NotStated } from "@/components/figure/missing-mark";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { PopoverButton, popoverId } from "@/components/figure/popover";
import { SourceCell } from "@/components/sources/source-cell";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { intervalAbsence } from "@/domain/distributions/interval-words";
import { basisWords, countryName, statisticWords } from "@/domain/words/enum-labels";
import { capitalised, countOf, formatMoneyShort } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { readFragment } from "@/graphql/generated";
import type { LaneFigureFragment, LaneSpreadFragment } from "@/graphql/generated/graphql";
import type { ComparedLane, LanePanel } from "./lane-panels";

/** One figure of a table: the middle of a lane, or each that a source without a middle states. */
interface Row {
  readonly key: string;
  readonly lane: ComparedLane;
  readonly figure: LaneFigureFragment;
  readonly spread: LaneSpreadFragment | null;
  readonly drawn: boolean;
}

/** The lanes as tables, folded: their figures in columns, with what no drawing says. */
export function LaneTable({ panels }: { panels: readonly LanePanel[] }) {
  const tables = panels.map((panel) => ({ panel, rows: panel.lanes.flatMap(rowsOf) }));
  const figures = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Section
      id="table"
      layout="folded"
      heading={`${capitalised(countOf(figures, "figure"))} in a table`}
    >
      {tables.map(({ panel, rows }) => (
        <DataTable
          key={panel.key}
          caption={`Pay by title and source, ${panel.words}, ${panel.unit}`}
          columns={columnsOf(panel, rows)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      ))}
    </Section>
  );
}

function rowsOf(lane: ComparedLane): Row[] {
  const { central, spread, figures, source } = lane.stated;
  const shown = central ? [central] : figures;
  return shown.map((masked, place) => ({
    key: `${lane.title.slug} ${source.slug} ${place}`,
    lane,
    figure: readFragment(LANE_FIGURE, masked),
    spread: spread && readFragment(LANE_SPREAD, spread),
    drawn: central !== null,
  }));
}

function columnsOf({ unit, mixed }: LanePanel, rows: readonly Row[]): Column<Row>[] {
  const several = (of: (row: Row) => string) => new Set(rows.map(of)).size > 1;
  const columns: (Column<Row> | false)[] = [
    { key: "title", head: "Title", cell: ({ lane }) => lane.title.name },
    {
      key: "source",
      head: "Source",
      cell: ({ lane, figure }) => (
        <>
          <SourceCell slug={lane.source}>{lane.label}</SourceCell>
          <EditionCaution figure={figure} />
        </>
      ),
    },
    { key: "pay", head: "Middle", unit, align: "end", cell: middleOf },
    { key: "interval", head: "95% interval of the median", unit, align: "end", cell: intervalOf },
    end("10th percentile", unit, ({ spread }) => spread?.firstDecile),
    end("25th percentile", unit, ({ spread }) => spread?.firstQuartile),
    end("75th percentile", unit, ({ spread }) => spread?.thirdQuartile),
    end("90th percentile", unit, ({ spread }) => spread?.ninthDecile),
    {
      key: "count",
      head: "Counted",
      cell: ({ figure }) => sampleWords(figure.sampleSize, figure.source.method) ?? NOT_STATED,
    },
    { key: "years", head: "Years", cell: ({ figure }) => yearsOf(figure) ?? NOT_STATED },
    several(({ figure }) => figure.country) && {
      key: "country",
      head: "Country",
      cell: ({ figure }) => countryName(figure.country),
    },
    mixed && { key: "basis", head: "Pay basis", cell: ({ figure }) => basisWords(figure.basis) },
    {
      key: "statistic",
      head: "Which value",
      cell: ({ figure }) => statisticWords(figure.statistic),
    },
    { key: "grade", head: "Evidence", cell: ({ figure }) => <GradeMark grade={figure.grade} /> },
  ];
  return columns.filter((column) => column !== false);
}

const NOT_STATED = <NotStated>not stated</NotStated>;

function middleOf({ lane, figure, drawn }: Row) {
  const salary = figure.provenance.salaries[0]?.slug ?? "";
  if (!drawn) return <Figure figure={figure} popover={popoverId("pay", salary)} />;
  return (
    <PopoverButton popover={lane.popover} about={`${lane.title.name}, ${lane.label}`}>
      {formatMoneyShort(moneyOf(figure.money))}
    </PopoverButton>
  );
}

function intervalOf({ figure: { interval, origin, statistic, sampleSize } }: Row) {
  if (interval) return `${short(interval.low)} to ${short(interval.high)}`;
  if (origin !== "COMPUTED" || statistic !== "MEDIAN") return <NotStated>not stated</NotStated>;
  return <NotStated>{intervalAbsence(sampleSize)}</NotStated>;
}

function end(
  head: string,
  unit: string,
  of: (row: Row) => { money: MoneyField } | null | undefined,
): Column<Row> {
  return {
    key: head,
    head,
    unit,
    align: "end",
    cell: (row) => {
      const figure = of(row);
      return figure ? short(figure.money) : NOT_STATED;
    },
  };
}

function short(money: MoneyField): string {
  return formatMoneyShort(moneyOf(money));
}

function yearsOf({ observedFrom, observedTo }: LaneFigureFragment): string | null {
  const [from, to] = [observedFrom?.slice(0, 4), observedTo?.slice(0, 4)];
  if (to === undefined) return null;
  return from === undefined || from === to ? to : `${from} to ${to}`;
}
