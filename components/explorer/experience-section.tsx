import { CHARTS } from "@/components/charts/charts";
import { Figure } from "@/components/figure/figure";
import { moneyOf } from "@/components/figure/money-field";
import { popoverId } from "@/components/figure/popover";
import { markOf } from "@/components/request/request-scope";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { periodWords, statisticWords } from "@/domain/words/enum-labels";
import { formatCount, formatMoneyBrief, formatYears } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ExperienceOfSourceFragment } from "@/graphql/generated/graphql";
import { SourceCell } from "../sources/source-cell";

const EXPERIENCE = graphql(`
  fragment ExperienceOfSource on SourcePay {
    source { slug publisher { name } }
    figures {
      minYears
      maxYears
      statistic
      period
      money { amount currencyCode }
      provenance { salaries { slug title { name } } }
      ...Figure
    }
  }
`);

type Figures = ExperienceOfSourceFragment["figures"][number];
type Entry = Figures & { readonly source: ExperienceOfSourceFragment["source"] };

/** Salaries on one axis of years, each where its own source cuts it; and what states no years, in words. */
export function ExperienceSection({
  stated,
}: {
  stated: readonly FragmentType<typeof EXPERIENCE>[];
}) {
  const all = stated
    .map((entry) => readFragment(EXPERIENCE, entry))
    .flatMap(({ source, figures }) => figures.map((figure): Entry => ({ ...figure, source })));
  const cut = all.filter(({ minYears, maxYears }) => minYears !== null || maxYears !== null);
  if (all.length === 0) return null;
  if (cut.length === 0) {
    return (
      <Section id="experience" layout="folded" heading="No source states years of experience">
        <p className="type-prose">
          Some sources name a level instead, such as senior: choose one above the chart.
        </p>
      </Section>
    );
  }
  return (
    <Section
      id="experience"
      layout="folded"
      heading="Pay by years of experience, as each source cuts them"
      intro={sentence(all.length - cut.length)}
    >
      <CHARTS.experience
        bands={cut.map((entry) => ({
          key: keyOf(entry),
          name: nameOf(entry),
          rank: markOf(entry.source.slug),
          from: entry.minYears ?? 0,
          to: entry.maxYears,
          label: formatMoneyBrief(moneyOf(entry.money)),
        }))}
      />
      <DataTable
        caption="Pay by years of experience, as each source cuts them"
        captionHidden
        columns={columns}
        rows={cut}
        rowKey={keyOf}
      />
    </Section>
  );
}

const columns: Column<Entry>[] = [
  { key: "title", head: "Title", cell: (entry) => titleOf(entry) },
  {
    key: "source",
    head: "Source",
    cell: ({ source }) => (
      <SourceCell slug={source.slug} linked={false}>
        {source.publisher.name}
      </SourceCell>
    ),
  },
  {
    key: "years",
    head: "Experience",
    cell: ({ minYears, maxYears }) => formatYears(minYears, maxYears),
  },
  { key: "statistic", head: "Statistic", cell: ({ statistic }) => statisticWords(statistic) },
  {
    key: "pay",
    head: "Pay",
    align: "end",
    cell: (entry) => (
      <>
        <Figure figure={entry} popover={popoverId("experience", keyOf(entry))} style="full" />{" "}
        {periodWords(entry.period)}
      </>
    ),
  },
];

function sentence(rest: number): string {
  const placed =
    "Each salary is drawn over the years that its source names. Sources cut years differently, and none is refitted. The table says the same.";
  if (rest === 0) return placed;
  return `${placed} ${rest === 1 ? "One salary states" : `${formatCount(rest)} salaries state`} no years and ${rest === 1 ? "is" : "are"} left out here.`;
}

function titleOf({ provenance }: Entry): string {
  return provenance.salaries[0]?.title.name ?? "";
}

function nameOf(entry: Entry): string {
  return `${titleOf(entry)}, ${entry.source.publisher.name}`;
}

function keyOf({ provenance }: Entry): string {
  return provenance.salaries[0]?.slug ?? "";
}
