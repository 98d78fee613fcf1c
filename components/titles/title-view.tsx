import { DistributionSection } from "@/components/explorer/distribution-section";
import { ExperienceSection } from "@/components/explorer/experience-section";
import { OtherEditions } from "@/components/explorer/other-editions";
import { PageContents } from "@/components/explorer/page-contents";
import { TrendSection } from "@/components/explorer/trend-section";
import { unconvertedWords } from "@/components/explorer/unconverted-words";
import { ShownWords } from "@/components/question-bar/shown-words";
import { EvidenceLink } from "@/components/request/evidence-link";
import { markSources } from "@/components/request/request-scope";
import { SalaryTable } from "@/components/salaries/salary-table";
import { cutWords } from "@/components/ui/cut-words";
import { PageHead } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { trackWords } from "@/domain/words/enum-labels";
import { formatCount, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { WithdrawnNotice } from "../ui/withdrawn-notice";
import { TitleOccupations } from "./title-occupations";
import { TitlePaySection } from "./title-pay";
import { TitleRequirements } from "./title-requirements";
import { TitleSteps } from "./title-steps";

const TITLE_VIEW = graphql(`
  fragment TitleView on CareerTitle {
    name
    summary
    aliases
    track
    levelOf { slug name }
    levels { slug name }
    withdrawn { at reason }
    pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource { source { slug } ...ExperienceOfSource }
      shownAs
      unconverted { ...Unconverted }
      otherEditions { ...OtherEdition }
    }
    salaries(first: 100, where: $where) {
      totalCount
      edges { node { slug ...SalaryRow } }
    }
    ...TitlePay
    ...TitleSteps
    ...Distributions
    ...Trends
    ...TitleRequirements
    ...TitleOccupations
  }
`);

/** All that is held of one title. */
export function TitleView({
  title,
  path,
}: {
  title: FragmentType<typeof TITLE_VIEW>;
  /** The address of the page without choices. */
  path: string;
}) {
  const data = readFragment(TITLE_VIEW, title);
  const { edges, totalCount } = data.salaries;
  markSources(data.pay.bySource.map(({ source }) => source.slug));
  return (
    <>
      <WithdrawnNotice what="title" withdrawn={data.withdrawn} />
      <PageHead kicker={`Career title, ${trackWords(data.track)}`} heading={data.name}>
        <p>{data.summary}</p>
        {data.aliases.length > 0 ? <p>Also called {listWords(data.aliases)}.</p> : null}
        {data.levelOf ? (
          <p>
            One level of{" "}
            <EvidenceLink href={`/titles/${data.levelOf.slug}`}>{data.levelOf.name}</EvidenceLink>:
            what sources state of that title at this level counts here.
          </p>
        ) : null}
        {data.levels.length > 0 ? (
          <p>
            A title at any level. By level:{" "}
            {data.levels.map(({ slug, name }, place) => (
              <span key={slug}>
                {place === 0 ? "" : ", "}
                <EvidenceLink href={`/titles/${slug}`}>{name}</EvidenceLink>
              </span>
            ))}
            .
          </p>
        ) : null}
      </PageHead>
      <ShownWords shownAs={data.pay.shownAs} unconverted={unconvertedWords(data.pay.unconverted)} />
      <TitlePaySection title={data} path={path} />
      <PageContents
        parts={[
          ...(data.pay.bySource.length > 0 ? [{ id: "experience", label: "Experience" }] : []),
          { id: "steps", label: "Ways in and on" },
          ...(totalCount > 0 ? [{ id: "salaries", label: "Every salary" }] : []),
        ]}
      />
      <OtherEditions path={path} held={[{ title: data.name, editions: data.pay.otherEditions }]} />
      <DistributionSection title={data} />
      <TrendSection title={data} />
      <ExperienceSection stated={data.pay.bySource} />
      <TitleSteps title={data} />
      <TitleRequirements title={data} />
      <TitleOccupations title={data} />
      {totalCount > 0 ? (
        <Section
          id="salaries"
          layout="above"
          heading={
            totalCount === 1
              ? "One salary is held that these choices let through"
              : `${formatCount(totalCount)} salaries are held that these choices let through`
          }
          intro={cutWords(edges.length, totalCount)}
        >
          <SalaryTable
            caption={`Every salary held for ${data.name} that is let through`}
            salaries={edges.map(({ node }) => node)}
            headedBy="source"
          />
        </Section>
      ) : null}
    </>
  );
}
