import Link from "next/link";
import { ChartKey } from "@/components/charts/chart-key";
import type { Offered } from "@/components/explorer/filter-fields";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ViewChoice } from "@/components/explorer/view-choice";
import { withAsOf } from "@/components/ui/as-of";
import { placeWords } from "@/components/ui/filter";
import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import { sourceLabels } from "@/components/ui/source-label";
import { sourceRanks } from "@/components/ui/source-shape";
import { isChosen, type View } from "@/components/ui/view";
import { listWords, moneyUnit } from "@/domain/format";
import type { PayBasis } from "@/domain/vocabulary";
import { basisWords } from "@/domain/words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { FallSection } from "./fall-section";
import { OrderSection } from "./order-section";
import { PathChart } from "./path-chart";
import { pathHeadline } from "./path-headline";
import { PathTable } from "./path-table";
import styles from "./path-view.module.css";
import { SourcesSection } from "./sources-section";

const PATH_VIEW = graphql(`
  fragment PathView on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          central { basis period money { currencyCode } }
        }
        unconverted { ...Unconverted }
      }
    }
    steps { change { direction } }
    summary
    shownAs
    ...PathChart
    ...PathTable
    ...FallSection
    ...SourcesSection
    ...OrderSection
  }
`);

/** The path: what is so, the staircase, the same as a table, and how far it can be trusted. */
export function PathView({
  progression,
  view,
  offered,
  bases,
  asOf,
}: {
  progression: FragmentType<typeof PATH_VIEW>;
  view: View;
  offered: Offered;
  /** The pay bases of the sources; the first is shown. */
  bases: readonly PayBasis[];
  asOf: string | null;
}) {
  const path = readFragment(PATH_VIEW, progression);
  const stated = path.titles.flatMap((title) => title.pay.bySource);
  const ranks = sourceRanks(stated.map(({ source }) => source.slug));
  const labels = sourceLabels(stated.map(({ source }) => source));
  const central = stated.find((entry) => entry.central)?.central;
  const unit = moneyUnit(central?.money.currencyCode ?? "INR", central?.period ?? "YEAR");
  const headline = pathHeadline({
    directions: path.steps.map((step) => step.change.direction),
    first: path.titles[0]?.name ?? "",
    last: path.titles[path.titles.length - 1]?.name ?? "",
  });
  const choice = (
    <ViewChoice
      path="/"
      keep={{ asOf }}
      view={view}
      offered={offered}
      shownAs={path.shownAs}
      unconverted={unconvertedWords(path.titles.flatMap(({ pay }) => pay.unconverted))}
    />
  );
  if (isChosen(view) && !central) {
    return (
      <>
        <PageHead heading="Nothing can be shown so" />
        {choice}
      </>
    );
  }
  if (!central) {
    return (
      <EmptyState heading="No pay is held for this path">
        <p>No source had stated a salary for any of its titles by the day that you asked about.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHead
        kicker={`Machine-learning careers, ${placeWords(view.filter)}`}
        heading={headline}
        layout="beside"
      >
        <div id="path-summary">
          {path.summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </PageHead>
      <div className={styles.chart}>
        <ChartKey
          unit={unit}
          sources={[...labels].map(([slug, name]) => ({ rank: ranks.get(slug) ?? 0, name }))}
        />
        <PathChart
          progression={path}
          unit={unit}
          ranks={ranks}
          label={`Chart: ${headline}`}
          describedBy="path-summary path-table"
        />
        <OtherBases bases={bases} titles={path.titles.map(({ slug }) => slug)} asOf={asOf} />
      </div>
      <PathTable id="path-table" progression={path} unit={unit} ranks={ranks} asOf={asOf} />
      {choice}
      <p className={`type-note ${styles.hint}`}>
        Choose an amount to see who printed it, when, and what they left unsaid. A grade is unknown
        where a source does not say how many people a figure stands for, or when:{" "}
        <Link href={withAsOf("/method", asOf)}>how figures are graded</Link>.
      </p>
      <FallSection progression={path} />
      <SourcesSection progression={path} ranks={ranks} asOf={asOf} />
      <OrderSection progression={path} asOf={asOf} />
    </>
  );
}

/** That sources state pay on other bases too, which shares no axis with what is shown. */
function OtherBases({
  bases: [shown, ...others],
  titles,
  asOf,
}: {
  bases: readonly PayBasis[];
  titles: readonly string[];
  asOf: string | null;
}) {
  if (!shown || others.length === 0) return null;
  return (
    <p className="type-note">
      Shown is what most titles have: {basisWords(shown)}. Other sources state{" "}
      {listWords(others.map(basisWords))}, which does not count the same.{" "}
      <Link href={withAsOf(`/compare?titles=${titles.join(",")}`, asOf)}>
        Compare the titles, each kind of pay by itself
      </Link>
      .
    </p>
  );
}
