import type { ComponentProps, ReactNode } from "react";
import { DistributionSection } from "@/components/explorer/distribution-section";
import { ExperienceSection } from "@/components/explorer/experience-section";
import type { Offered } from "@/components/explorer/filter-fields";
import { SourceMatrix } from "@/components/explorer/source-matrix";
import { TrendSection } from "@/components/explorer/trend-section";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ViewChoice } from "@/components/explorer/view-choice";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { sourceRanks } from "@/components/ui/source-shape";
import { type View, withView } from "@/components/ui/view";
import { countOf, formatCount, listWords } from "@/domain/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { CompareChanges } from "./compare-changes";
import { CompareDisagreement } from "./compare-disagreement";
import { CompareOrder } from "./compare-order";
import { CompareOverlaps } from "./compare-overlaps";
import { ComparePay } from "./compare-pay";
import styles from "./compare-view.module.css";

const COMPARE_VIEW = graphql(`
  fragment CompareView on Comparison {
    rows {
      title { slug name ...Distributions ...Trends }
      bySource { source { slug } ...ExperienceOfSource }
      unconverted { ...Unconverted }
    }
    shownAs
    summary
    ...ComparePay
    ...CompareOrder
    ...CompareDisagreement
    ...CompareChanges
    ...CompareOverlaps
  }
`);

/** Above this many names a heading counts the titles instead of naming them. */
const NAMED = 3;

/** Titles side by side: what each source says, in words and figures, and how far it carries. */
export function CompareView({
  comparison,
  coverage,
  choice,
  path,
  view,
  offered,
  asOf,
}: {
  comparison: FragmentType<typeof COMPARE_VIEW>;
  /** Which source covers which of the titles. */
  coverage: ComponentProps<typeof SourceMatrix>["rows"];
  /** The form that chooses other titles. */
  choice: ReactNode;
  /** The address of the comparison without choices of view. */
  path: string;
  view: View;
  offered: Offered;
  asOf: string | null;
}) {
  const data = readFragment(COMPARE_VIEW, comparison);
  const names = data.rows.map(({ title }) => title.name);
  const sources = data.rows.flatMap((row) => row.bySource.map(({ source }) => source.slug));
  const ranks = sourceRanks(sources);
  const pay = names.length === 1 ? "this title pays" : "these titles pay";
  return (
    <>
      <PageHead
        kicker="Compare"
        heading={`${names.length <= NAMED ? listWords(names) : `${formatCount(names.length)} titles`}, source by source`}
      >
        <p>
          {ranks.size === 0
            ? `No source held states what ${pay}.`
            : `What ${countOf(ranks.size, "source")} ${ranks.size === 1 ? "says" : "say"} ${pay}. Nothing is averaged over sources.`}
        </p>
      </PageHead>
      {choice}
      {data.summary.length > 0 ? (
        <div className={`type-prose ${styles.sentences}`}>
          <ul className="bullets">
            {data.summary.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ViewChoice
        path={path}
        keep={{ titles: new URLSearchParams(path.split("?")[1]).get("titles"), asOf }}
        view={view}
        offered={offered}
        shownAs={data.shownAs}
        unconverted={unconvertedWords(data.rows.flatMap(({ unconverted }) => unconverted))}
      />
      <ComparePay comparison={data} ranks={ranks} path={withView(path, view)} asOf={asOf} />
      <CompareDisagreement comparison={data} asOf={asOf} />
      {data.rows.map(({ title }) => (
        <DistributionSection key={title.slug} title={title} ranks={ranks} asOf={asOf} />
      ))}
      <CompareOrder comparison={data} asOf={asOf} />
      <CompareChanges comparison={data} asOf={asOf} />
      {names.length > 1 ? <CompareOverlaps comparison={data} asOf={asOf} /> : null}
      {data.rows.map(({ title }) => (
        <TrendSection key={title.slug} title={title} ranks={ranks} asOf={asOf} />
      ))}
      <Section
        id="coverage"
        layout="above"
        heading="Which source covers which title"
        intro="How many figures each states inside your choices, on how many people or adverts at most, and up to which year."
      >
        <SourceMatrix rows={coverage} titles={data.rows.map(({ title }) => title)} asOf={asOf} />
      </Section>
      <ExperienceSection
        stated={data.rows.flatMap(({ bySource }) => bySource)}
        ranks={ranks}
        asOf={asOf}
      />
    </>
  );
}
