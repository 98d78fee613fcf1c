import type { PageTable } from "@/components/evidence-page/page-table";
import { ChartActions } from "@/components/explorer/chart-actions";
import { HeldElsewhere } from "@/components/explorer/held-elsewhere";
import { OtherEditions } from "@/components/explorer/other-editions";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { questionPlaceWords } from "@/domain/question/view";
import { moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { PathViewFragment } from "@/graphql/generated/graphql";
import { type AskedRoute, routeParameters } from "./asked-route";
import { ChartNote } from "./chart-note";
import { FallSection } from "./fall-section";
import { HowSure } from "./how-sure";
import { OffAxis } from "./off-axis";
import { OrderSection } from "./order-section";
import { PathChart } from "./path-chart";
import { pathClaim } from "./path-claim";
import { PathLead } from "./path-lead";
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
        unconverted { ...Unconverted }
        otherEditions { ...OtherEdition }
      }
    }
    shownAs
    ...PathClaim
    ...PathLead
    ...PathChart
    ...ChartNote
    ...PathTable
    ...PathWithout
    ...HowSure
    ...OffAxis
    ...FallSection
    ...SourcesSection
    ...OrderSection
  }
`);

/** A staircase that goes down, in a frame. */
const FRAME_HEIGHT = 860;

/** The table of the path, which says what its chart shows. */
const TABLE = "path-table";

/** The path: what is so, the staircase, the same as a table, and how far it can be trusted; the rest folded. */
export function PathView({
  progression,
  address,
  tables,
  route,
}: {
  progression: FragmentType<typeof PATH_VIEW>;
  /** The address of the page without the reader's question. */
  address: string;
  /** What of it can be had as files. */
  tables: readonly PageTable[];
  route: AskedRoute;
}) {
  const { question } = requestScope();
  const path = readFragment(PATH_VIEW, progression);
  const place = questionPlaceWords(question);
  const claim = pathClaim(path, place);
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
  if (!claim) {
    return (
      <>
        <PageHead heading={`No source states pay on this path in ${place}`}>
          <HeldElsewhere path={address} />
        </PageHead>
        <PathWithout progression={path} />
        {others}
        {shown}
      </>
    );
  }
  const { axis, chain, headline } = claim;
  return (
    <>
      <header className={styles.head}>
        <h1 className="type-title">{headline}.</h1>
        <div id="path-summary">
          {chain ? (
            <PathLead progression={path} axis={axis} chain={chain} />
          ) : (
            <div className={styles.lead}>
              <HeldElsewhere path={address} />
            </div>
          )}
        </div>
      </header>
      <div className={styles.chart}>
        <p className={styles.unit}>{moneyUnit(axis.currency, axis.period)}</p>
        <PathChart
          progression={path}
          axis={axis}
          label={`Chart: ${headline}`}
          describedBy={`path-summary ${TABLE}`}
          table={TABLE}
        />
        <ChartNote progression={path} axis={axis} />
      </div>
      <ChartActions
        taken={{
          chart: { chart: "path", own: routeParameters(route) },
          label: `${headline}.`,
          page: address,
          height: FRAME_HEIGHT,
        }}
        table={tables[0]}
      >
        <EvidenceLink href={routesAddress(path.titles)}>
          Choose another route on the map
        </EvidenceLink>
        <EvidenceLink href={`/compare?titles=${path.titles.map(({ slug }) => slug).join(",")}`}>
          Compare these titles
        </EvidenceLink>
      </ChartActions>
      {shown}
      <PathTable id={TABLE} progression={path} axis={axis} />
      <HowSure progression={path} />
      <OffAxis progression={path} axis={axis} />
      <FallSection progression={path} />
      <SourcesSection progression={path} />
      <OrderSection progression={path} />
      {path.titles.some(({ pay }) => pay.otherEditions.length > 0) ? (
        <Section id="editions" layout="folded" heading="Figures in other editions of these sources">
          {others}
        </Section>
      ) : null}
    </>
  );
}

/** The map with all routes between the ends of a path. */
function routesAddress(titles: PathViewFragment["titles"]): string {
  return `/map?from=${titles[0]?.slug ?? ""}&to=${titles.at(-1)?.slug ?? ""}`;
}
