import { ChartKey } from "@/components/charts/frame/chart-key";
import { HeldElsewhere } from "@/components/explorer/held-elsewhere";
import { OtherEditions } from "@/components/explorer/other-editions";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { markOf, markSources, requestScope } from "@/components/request/request-scope";
import { sourceLabels } from "@/components/sources/source-label";
import { PageHead } from "@/components/ui/page";
import type { PayKind } from "@/domain/pay/pay-axis";
import { USUAL_COUNTRY } from "@/domain/question/offered";
import { questionPlaceWords } from "@/domain/question/view";
import { countryName, statisticWords } from "@/domain/words/enum-labels";
import { listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { PathViewFragment } from "@/graphql/generated/graphql";
import { axisOf, isOnAxis } from "../charts/staircase/path-axis";
import { FallSection } from "./fall-section";
import { OffAxis } from "./off-axis";
import { OrderSection } from "./order-section";
import { PathChart } from "./path-chart";
import { type HeadlinePath, pathHeadline } from "./path-headline";
import { PathTable } from "./path-table";
import styles from "./path-view.module.css";
import { PathWithout } from "./path-without";
import { SourcesSection } from "./sources-section";

const PATH_VIEW = graphql(`
  fragment PathView on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          central { basis period statistic money { currencyCode } }
        }
        unconverted { ...Unconverted }
        otherEditions { ...OtherEdition }
      }
    }
    steps {
      change {
        direction
        comparability
        pairs {
          beforeFigure { sampleSize }
          afterFigure { sampleSize }
        }
        provenance { salaries { source { citedBy { slug } } } }
      }
    }
    summary
    shownAs
    ...PathChart
    ...PathTable
    ...PathWithout
    ...OffAxis
    ...FallSection
    ...SourcesSection
    ...OrderSection
  }
`);

/** The path: what is so, the staircase, the same as a table, and how far it can be trusted. */
export function PathView({
  progression,
  address,
}: {
  progression: FragmentType<typeof PATH_VIEW>;
  /** The address of the page without the reader's question. */
  address: string;
}) {
  const { question } = requestScope();
  const path = readFragment(PATH_VIEW, progression);
  const stated = path.titles.flatMap((title) => title.pay.bySource);
  markSources(stated.map(({ source }) => source.slug));
  const axis = axisOf(path.titles);
  const shown = (
    <ShownWords
      shownAs={path.shownAs}
      unconverted={unconvertedWords(path.titles.flatMap(({ pay }) => pay.unconverted))}
    />
  );
  const others = (
    <OtherEditions
      path={address}
      held={path.titles.map(({ name, pay }) => ({ title: name, editions: pay.otherEditions }))}
    />
  );
  if (!axis) {
    return (
      <>
        <PageHead heading={`No figure for ${questionPlaceWords(question)} on this path`}>
          <HeldElsewhere path={address} />
        </PageHead>
        <PathWithout progression={path} />
        {others}
        {shown}
      </>
    );
  }
  const unit = moneyUnit(axis.currency, axis.period);
  const headline = pathHeadline(headlineOf(path));
  return (
    <>
      <PageHead
        kicker={`Machine-learning careers, ${countryName(question.where.country ?? USUAL_COUNTRY)}`}
        heading={headline}
        layout="beside"
      >
        <div id="path-summary">
          {path.summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {path.steps.every(({ change }) => change.direction === "UNKNOWN") ? (
            <HeldElsewhere path={address} />
          ) : null}
        </div>
      </PageHead>
      <div className={styles.chart}>
        <ChartKey unit={unit} sources={keyOf(stated, axis)} />
        <PathChart
          progression={path}
          axis={axis}
          label={`Chart: ${headline}`}
          describedBy="path-summary path-table"
        />
        <OffAxis progression={path} axis={axis} />
      </div>
      {shown}
      <PathTable id="path-table" progression={path} axis={axis} />
      {others}
      <p className={`type-note ${styles.hint}`}>
        Choose an amount to see where it comes from, of when it is, and what is left unsaid. A grade
        is unknown where a source does not say how many stand behind a figure, or when:{" "}
        <EvidenceLink href="/method">how figures are graded</EvidenceLink>.
      </p>
      <FallSection progression={path} />
      <SourcesSection progression={path} />
      <OrderSection progression={path} />
    </>
  );
}

type Stated = PathViewFragment["titles"][number]["pay"]["bySource"][number];

/** The sources that have a mark on the axis, each with which value its marks are. */
function keyOf(stated: readonly Stated[], axis: PayKind) {
  const labels = sourceLabels(stated.map(({ source }) => source));
  return [...labels].flatMap(([slug, label]) => {
    const drawn = stated.flatMap(({ source, central }) =>
      source.slug === slug && central && isOnAxis(central, axis) ? [central.statistic] : [],
    );
    const values = listWords([...new Set(drawn)].map(statisticWords));
    return drawn.length > 0 ? [{ rank: markOf(slug), name: `${label} (${values})` }] : [];
  });
}

/** What the headline is made from. */
function headlineOf({ titles, steps }: PathViewFragment): HeadlinePath {
  const readers = steps.flatMap(({ change }) =>
    change.provenance.salaries.map(({ source }) => source.citedBy?.slug ?? null),
  );
  return {
    steps: steps.map(({ change: { direction, comparability, pairs } }) => ({
      direction,
      comparability,
      samples: pairs.map(
        ({ beforeFigure, afterFigure }) =>
          [beforeFigure.sampleSize, afterFigure.sampleSize] as const,
      ),
    })),
    first: titles[0]?.name ?? "",
    last: titles.at(-1)?.name ?? "",
    ofOneGuide: readers[0] != null && readers.every((reader) => reader === readers[0]),
  };
}
