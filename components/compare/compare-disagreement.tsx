import { moneyOf } from "@/components/figure/money-field";
import { observedWords } from "@/components/figure/observed-words";
import { Popover, PopoverButton, PopoverPart, popoverId } from "@/components/figure/popover";
import { ProvenanceTrail } from "@/components/figure/provenance-trail";
import { sourceLabels } from "@/components/sources/source-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { basisWords, methodWords, statisticWords } from "@/domain/words/enum-labels";
import { breakWords } from "@/domain/words/file-words";
import {
  countOf,
  formatDate,
  formatMoney,
  formatPercent,
  formatRoughPercent,
  listWords,
} from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CompareDisagreementFragment } from "@/graphql/generated/graphql";
import { RuledList } from "../ui/ruled-list";
import styles from "./compare-disagreement.module.css";

const COMPARE_DISAGREEMENT = graphql(`
  fragment CompareDisagreement on Comparison {
    rows {
      title { slug }
      bySource { source { slug name publisher { name } } central { money { currencyCode } } }
    }
    disagreement {
      title { slug name }
      figures {
        source { slug name method citedOn publisher { name } }
        edition { name breaks { year note } }
        cautions
        money { amount currencyCode }
        statistic
        basis
        sampleSize
        observedFrom
        observedTo
      }
      low { amount currencyCode }
      high { amount currencyCode }
      spreadPercent
      likelyCauses
      provenance { ...ProvenanceTrail }
    }
  }
`);

/** Where sources lie apart on one title, and what they say of themselves that may explain it. */
export function CompareDisagreement({
  comparison,
}: {
  comparison: FragmentType<typeof COMPARE_DISAGREEMENT>;
}) {
  const { rows, disagreement } = readFragment(COMPARE_DISAGREEMENT, comparison);
  if (disagreement.length === 0) {
    const single = rows.every(({ bySource }) => bySource.length <= 1);
    return (
      <Section id="disagreement" layout="folded" heading="No disagreement can be seen">
        <p className="type-prose">
          {single
            ? "No title here has figures of more than one source in this view, so there is nothing to hold a figure against. That is not the same as agreement."
            : "No title here has figures of two sources in one currency and period, so there is nothing to compare."}
        </p>
      </Section>
    );
  }
  const apart = disagreement.filter(({ spreadPercent }) => spreadPercent !== 0).length;
  return (
    <Section
      id="disagreement"
      layout="folded"
      heading={
        apart === 0
          ? "Publishers state the same"
          : `Publishers disagree on ${countOf(apart, "title")}`
      }
      intro="What may explain it is read off what the sources say of themselves. It is not proof."
    >
      <RuledList items={disagreement} itemKey={({ title }) => title.slug}>
        {(found) => <Spread found={found} others={othersThan(found, rows)} />}
      </RuledList>
    </Section>
  );
}

type Found = CompareDisagreementFragment["disagreement"][number];

/** The sources that state a middle for the title, and none that can be held against those found. */
function othersThan(
  { title, figures }: Found,
  rows: CompareDisagreementFragment["rows"],
): readonly string[] {
  const held = new Set(figures.map(({ source }) => source.slug));
  const stated = rows.find((row) => row.title.slug === title.slug)?.bySource ?? [];
  const others = stated.filter(({ source, central }) => central && !held.has(source.slug));
  return [...sourceLabels(others.map(({ source }) => source)).values()];
}

function Spread({
  found: { title, figures, low, high, spreadPercent, likelyCauses, provenance },
  others,
}: {
  found: Found;
  /** What the sources are called whose figures are not on the same scale. */
  others: readonly string[];
}) {
  const popover = popoverId("spread", title.slug);
  const counted = figures.every(({ sampleSize }) => sampleSize !== null);
  const range = `${formatMoney(moneyOf(low))} to ${formatMoney(moneyOf(high))}`;
  const labels = sourceLabels(figures.map(({ source }) => source));
  return (
    <>
      <h3 className={styles.title}>{title.name}</h3>
      <div className={styles.spread}>
        <PopoverButton popover={popover} about={title.name}>
          {range}
        </PopoverButton>
        {spreadPercent === null
          ? null
          : spreadPercent === 0
            ? ": all the same"
            : `: the highest is ${(counted ? formatPercent : formatRoughPercent)(spreadPercent)} more than the lowest`}
        <Popover id={popover} heading={range} subheading={title.name}>
          <PopoverPart heading="Where it comes from">
            <ProvenanceTrail provenance={provenance} />
          </PopoverPart>
        </Popover>
      </div>
      <DataTable
        caption={`What each source counts as the pay of ${title.name}, lowest first`}
        captionHidden
        columns={columnsWith(labels)}
        rows={figures}
        rowKey={({ source }) => source.slug}
      />
      {others.length > 0 ? (
        <p className={styles.causes}>
          Not held against these, being in another currency, for another period or of another
          country: {listWords(others)}.
        </p>
      ) : null}
      <ul className={`bullets ${styles.causes}`}>
        {likelyCauses.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
        {figures.flatMap(({ source, edition, cautions }) =>
          editionNotes(edition, cautions).map((note) => (
            <li key={`${source.slug} ${note}`}>
              {source.publisher.name}, {edition?.name}: {note}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

type Held = Found["figures"][number];

/** What the publisher did to the rows of an edition that moves these figures, and where its rows change their kind. */
function editionNotes(edition: Held["edition"], cautions: readonly string[]): string[] {
  const breaks = (edition?.breaks ?? []).map(({ year, note }) => `${breakWords(year)}. ${note}`);
  return [...cautions.map((caution) => `${caution}.`), ...breaks];
}

/** What sets the sources apart, one thing a column, so that a reader sees it without being told. */
function columnsWith(labels: ReadonlyMap<string, string>): Column<Held>[] {
  return [
    { key: "source", head: "Source", cell: ({ source }) => labels.get(source.slug) ?? source.name },
    { key: "pay", head: "Pay", cell: ({ money }) => formatMoney(moneyOf(money)) },
    { key: "statistic", head: "Which value", cell: ({ statistic }) => statisticWords(statistic) },
    { key: "basis", head: "What it includes", cell: ({ basis }) => basisWords(basis) },
    { key: "method", head: "How it was made", cell: ({ source }) => methodWords(source.method) },
    {
      key: "counted",
      head: "Counted",
      cell: ({ source, sampleSize }) => sampleWords(sampleSize, source.method) ?? "not stated",
    },
    {
      key: "observed",
      head: "Observed",
      cell: ({ source: { citedOn }, observedFrom, observedTo }) =>
        observedWords(observedFrom, observedTo) ??
        (citedOn ? `not stated; cited on ${formatDate(citedOn)}` : "not stated"),
    },
  ];
}
