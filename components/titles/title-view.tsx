import { Fragment } from "react";
import { CompareLanes } from "@/components/compare/compare-lanes";
import { NoPay } from "@/components/compare/no-pay";
import type { PageTable } from "@/components/evidence-page/page-table";
import { ChartActions, frameHeight } from "@/components/explorer/chart-actions";
import { ExperienceSection } from "@/components/explorer/experience-section";
import { FewRecords } from "@/components/explorer/few-records";
import { OtherEditions } from "@/components/explorer/other-editions";
import { TrendSection } from "@/components/explorer/trend-section";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { markSources } from "@/components/request/request-scope";
import { PageHead } from "@/components/ui/page";
import { trackWords } from "@/domain/words/enum-labels";
import { listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { WithdrawnNotice } from "../ui/withdrawn-notice";
import { LevelLanes } from "./level-lanes";
import { TitleOccupations } from "./title-occupations";
import { TitleRequirements } from "./title-requirements";
import { TitleSalaries } from "./title-salaries";
import { TitleSteps } from "./title-steps";

const TITLE_VIEW = graphql(`
  fragment TitleView on CareerTitle {
    slug
    name
    summary
    aliases
    track
    levelOf { slug name }
    levels { slug name }
    withdrawn { at reason }
    pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource { source { slug } ...LevelLanes ...ExperienceOfSource }
      shownAs
      unconverted { ...Unconverted }
      otherEditions { ...OtherEdition }
    }
    ...TitleSalaries
    ...TitleSteps
    ...FewHeld
    ...Trends
    ...TitleRequirements
    ...TitleOccupations
  }
`);

const TITLE_LANES = graphql(`
  fragment TitleLanes on Comparison {
    answer
    ...CompareLanes
    ...NoPay
  }
`);

/** All that is held of one title. */
export function TitleView({
  title,
  lanes,
  path,
  tables,
}: {
  title: FragmentType<typeof TITLE_VIEW>;
  /** Its pay, source by source. */
  lanes: FragmentType<typeof TITLE_LANES>;
  /** The address of the page without choices. */
  path: string;
  /** What of it can be had as files. */
  tables: readonly PageTable[];
}) {
  const data = readFragment(TITLE_VIEW, title);
  const pay = readFragment(TITLE_LANES, lanes);
  markSources(data.pay.bySource.map(({ source }) => source.slug));
  return (
    <>
      <WithdrawnNotice what="title" withdrawn={data.withdrawn} />
      <PageHead kicker={`Career title, ${trackWords(data.track)}`} heading={data.name}>
        {pay.answer ? <p>{pay.answer}</p> : null}
        <p>{data.summary}</p>
        {data.aliases.length > 0 ? <p>Also called {listWords(data.aliases)}.</p> : null}
        {data.levelOf ? (
          <p>
            One level of{" "}
            <EvidenceLink href={`/titles/${data.levelOf.slug}`}>{data.levelOf.name}</EvidenceLink>:
            what sources state of that title at this level counts here.
          </p>
        ) : null}
      </PageHead>
      <CompareLanes
        comparison={pay}
        address={null}
        actions={
          <ChartActions
            taken={{
              chart: { chart: "pay", own: { titles: data.slug } },
              label: `${data.name}: pay by source`,
              page: path,
              height: frameHeight(data.pay.bySource.length),
            }}
            table={tables[0]}
          />
        }
      />
      <NoPay comparison={pay} path={path} />
      <FewRecords titles={[data]} />
      <LevelLanes
        bySource={data.pay.bySource}
        actions={
          <ChartActions
            taken={{
              chart: { chart: "levels", own: { titles: data.slug } },
              label: `${data.name}: pay by level`,
              page: `${path}#levels`,
              height: frameHeight(5),
            }}
          />
        }
      />
      <Levels levels={data.levels} />
      <ShownWords shownAs={data.pay.shownAs} unconverted={unconvertedWords(data.pay.unconverted)} />
      <OtherEditions path={path} held={[{ title: data.name, editions: data.pay.otherEditions }]} />
      <TitleSteps title={data} />
      <TrendSection
        title={data}
        actions={
          <ChartActions
            taken={{
              chart: { chart: "trend", own: { titles: data.slug } },
              label: `${data.name}: pay over the years`,
              page: `${path}#trend-${data.slug}`,
              height: frameHeight(5),
            }}
          />
        }
      />
      <ExperienceSection stated={data.pay.bySource} />
      <TitleRequirements title={data} />
      <TitleOccupations title={data} />
      <TitleSalaries title={data} path={path} />
    </>
  );
}

/** The titles that are one level of this one. */
function Levels({
  levels,
}: {
  levels: readonly { readonly slug: string; readonly name: string }[];
}) {
  if (levels.length === 0) return null;
  return (
    <p className="type-note">
      A title at any level. By level:{" "}
      {levels.map(({ slug, name }, place) => (
        <Fragment key={slug}>
          {place === 0 ? "" : ", "}
          <EvidenceLink href={`/titles/${slug}`}>{name}</EvidenceLink>
        </Fragment>
      ))}
      .
    </p>
  );
}
