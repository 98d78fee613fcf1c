import type { ComponentProps, ReactNode } from "react";
import { DistributionSection } from "@/components/explorer/distribution-section";
import { ExperienceSection } from "@/components/explorer/experience-section";
import { OtherEditions } from "@/components/explorer/other-editions";
import { PageContents } from "@/components/explorer/page-contents";
import { SourceMatrix } from "@/components/explorer/source-matrix";
import { TrendSection } from "@/components/explorer/trend-section";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { markSources, requestScope } from "@/components/request/request-scope";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { questionPlaceWords } from "@/domain/question/view";
import { countOf, formatCount, listWords } from "@/domain/words/format";
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
      otherEditions { ...OtherEdition }
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
}: {
  comparison: FragmentType<typeof COMPARE_VIEW>;
  /** Which source covers which of the titles. */
  coverage: ComponentProps<typeof SourceMatrix>["rows"];
  /** The form that chooses other titles. */
  choice: ReactNode;
  /** The address of the comparison without choices of view. */
  path: string;
}) {
  const data = readFragment(COMPARE_VIEW, comparison);
  const names = data.rows.map(({ title }) => title.name);
  const sources = new Set(
    data.rows.flatMap((row) => row.bySource.map(({ source }) => source.slug)),
  );
  markSources([...sources]);
  const pay = names.length === 1 ? "this title pays" : "these titles pay";
  return (
    <>
      <PageHead
        kicker="Compare"
        heading={`${names.length <= NAMED ? listWords(names) : `${formatCount(names.length)} titles`}, source by source`}
      >
        <p>
          {sources.size === 0
            ? `No source has a figure for ${questionPlaceWords(requestScope().question)} that can be shown.`
            : `What ${countOf(sources.size, "source")} ${sources.size === 1 ? "says" : "say"} ${pay}. Nothing is averaged over sources.`}
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
      <ShownWords
        shownAs={data.shownAs}
        unconverted={unconvertedWords(data.rows.flatMap(({ unconverted }) => unconverted))}
      />
      <ComparePay comparison={data} path={path} />
      <PageContents
        parts={[
          { id: "disagreement", label: "Disagreement" },
          ...(names.length > 1
            ? [
                { id: "changes", label: "Changes" },
                { id: "overlaps", label: "How far pay overlaps" },
              ]
            : []),
          { id: "coverage", label: "Which source covers which title" },
        ]}
      />
      <OtherEditions
        path={path}
        held={data.rows.map(({ title, otherEditions }) => ({
          title: title.name,
          editions: otherEditions,
        }))}
      />
      <CompareDisagreement comparison={data} />
      {data.rows.map(({ title }) => (
        <DistributionSection key={title.slug} title={title} />
      ))}
      <CompareOrder comparison={data} />
      <CompareChanges comparison={data} />
      {names.length > 1 ? <CompareOverlaps comparison={data} /> : null}
      {data.rows.map(({ title }) => (
        <TrendSection key={title.slug} title={title} />
      ))}
      <Section
        id="coverage"
        layout="above"
        heading="Which source covers which title"
        intro="How many figures each states inside your choices, on how many people, adverts or rows at most, and up to which year it was observed."
      >
        <SourceMatrix rows={coverage} titles={data.rows.map(({ title }) => title)} />
      </Section>
      <ExperienceSection stated={data.rows.flatMap(({ bySource }) => bySource)} />
    </>
  );
}
