import type { ComponentProps, ReactNode } from "react";
import type { PageTable } from "@/components/evidence-page/page-table";
import { ChartActions, frameHeight } from "@/components/explorer/chart-actions";
import { ExperienceSection } from "@/components/explorer/experience-section";
import { FewRecords } from "@/components/explorer/few-records";
import { OtherEditions } from "@/components/explorer/other-editions";
import { SourceMatrix } from "@/components/explorer/source-matrix";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { markSources, requestScope } from "@/components/request/request-scope";
import { Section } from "@/components/ui/section";
import { questionPlaceWords } from "@/domain/question/view";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { type CompareAddress, compareAddress, laneParameters } from "./compare-address";
import { CompareChange } from "./compare-change";
import { CompareDisagreement } from "./compare-disagreement";
import { CompareLanes } from "./compare-lanes";
import { CompareOrder } from "./compare-order";
import { CompareOverlaps } from "./compare-overlaps";
import styles from "./compare-view.module.css";
import { NoPay } from "./no-pay";
import { TrendLinks } from "./trend-links";

const COMPARE_VIEW = graphql(`
  fragment CompareView on Comparison {
    rows {
      title { slug name trends(where: $where, currency: $currency, prices: $prices, annual: $annual) { country } ...FewHeld }
      bySource { source { slug } ...ExperienceOfSource }
      unconverted { ...Unconverted }
      otherEditions { ...OtherEdition }
    }
    shownAs
    answer
    ...CompareLanes
    ...NoPay
    ...CompareOrder
    ...CompareDisagreement
    ...CompareOverlaps
  }
`);

/** Titles side by side: the answer with its doubt, the lanes, and what else is known, folded. */
export function CompareView({
  comparison,
  coverage,
  change,
  choice,
  suggested,
  address,
  tables,
}: {
  comparison: FragmentType<typeof COMPARE_VIEW>;
  /** Which source covers which of the titles. */
  coverage: ComponentProps<typeof SourceMatrix>["rows"];
  /** How pay changes between two of them; null where there is one title. */
  change: ComponentProps<typeof CompareChange>["change"] | null;
  /** The form that chooses other titles. */
  choice: ReactNode;
  /** Others that may be compared. */
  suggested: ReactNode;
  address: CompareAddress;
  /** What of it can be had as files. */
  tables: readonly PageTable[];
}) {
  const data = readFragment(COMPARE_VIEW, comparison);
  const path = compareAddress({ titles: address.titles });
  const titles = data.rows.map(({ title }) => title);
  const sources = new Set(
    data.rows.flatMap((row) => row.bySource.map(({ source }) => source.slug)),
  );
  markSources([...sources]);
  const place = questionPlaceWords(requestScope().question);
  return (
    <>
      <header>
        <p className="type-label">Compare, {place}</p>
        <h1 className={styles.answer}>
          {data.answer || `No source has a figure for ${place} of these titles`}
        </h1>
      </header>
      {choice}
      <CompareLanes
        comparison={data}
        address={address}
        actions={
          <ChartActions
            taken={{
              chart: { chart: "pay", own: laneParameters(address) },
              label: data.answer || `Pay in ${place}`,
              page: compareAddress(address),
              height: frameHeight(data.rows.reduce((sum, row) => sum + row.bySource.length, 0)),
            }}
            table={tables[0]}
          />
        }
      />
      <NoPay comparison={data} path={path} />
      <FewRecords titles={titles} />
      {suggested}
      {change ? <CompareChange change={change} titles={titles} address={address} /> : null}
      <ShownWords
        shownAs={data.shownAs}
        unconverted={unconvertedWords(data.rows.flatMap(({ unconverted }) => unconverted))}
      />
      <OtherEditions
        path={path}
        held={data.rows.map(({ title, otherEditions }) => ({
          title: title.name,
          editions: otherEditions,
        }))}
      />
      <CompareOrder comparison={data} />
      <CompareDisagreement comparison={data} />
      {titles.length > 1 ? <CompareOverlaps comparison={data} /> : null}
      <ExperienceSection stated={data.rows.flatMap(({ bySource }) => bySource)} />
      <Section
        id="coverage"
        layout="folded"
        heading={`${countOf(sources.size, "source")}, and which title each covers`}
        intro="How many figures each states inside your choices, on how many people, adverts or rows at most, and up to which year it was observed."
      >
        <SourceMatrix rows={coverage} titles={titles} />
      </Section>
      <TrendLinks titles={titles.filter(({ trends }) => trends.length > 0)} />
    </>
  );
}
