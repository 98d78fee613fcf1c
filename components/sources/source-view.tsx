import { SalaryTable } from "@/components/salaries/salary-table";
import { cutWords } from "@/components/ui/cut-words";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { WithdrawnNotice } from "../ui/withdrawn-notice";
import { type CitedSourceField, CitedSources, citedBy } from "./cited-sources";
import { SourceEditions } from "./source-editions";
import { SourceFacts } from "./source-facts";
import { SourceRecords } from "./source-records";
import { SourceSteps } from "./source-steps";

const SOURCE_VIEW = graphql(`
  fragment SourceView on Source {
    slug
    name
    methodNote
    publisher { name }
    withdrawn { at reason }
    salaries(first: 100) {
      totalCount
      edges { node { slug ...SalaryRow } }
    }
    recordSet { ...SourceRecords }
    editions { ...SourceEdition }
    ...SourceFacts
    ...SourceSteps
  }
`);

/** All that is held of one source. `held`: the sources among which those that it cites are found. */
export function SourceView({
  source,
  held,
}: {
  source: FragmentType<typeof SOURCE_VIEW>;
  held: readonly CitedSourceField[];
}) {
  const data = readFragment(SOURCE_VIEW, source);
  const { edges, totalCount } = data.salaries;
  const cited = citedBy(held, data.slug);
  return (
    <>
      <WithdrawnNotice what="source" withdrawn={data.withdrawn} />
      <PageHead kicker={`Source, published by ${data.publisher.name}`} heading={data.name}>
        <p>{data.methodNote}</p>
      </PageHead>
      <PageContents
        parts={[
          { id: "facts", label: "About it" },
          ...(data.editions.length > 0 ? [{ id: "editions", label: "Editions" }] : []),
          ...(cited.length > 0 ? [{ id: "cites", label: "What it cites" }] : []),
          { id: "salaries", label: "Salaries" },
        ]}
      />
      <Section id="facts" heading="About this source">
        <SourceFacts source={data} />
      </Section>
      <SourceEditions editions={data.editions} />
      {data.recordSet ? <SourceRecords records={data.recordSet} /> : null}
      <SourceSteps source={data} />
      {cited.length > 0 ? <CitedSources cited={cited} /> : null}
      <Section
        id="salaries"
        layout="above"
        heading={salariesHeading(totalCount)}
        intro={cutWords(edges.length, totalCount)}
      >
        {totalCount === 0 ? (
          <p className="type-ui">
            {cited.length > 0
              ? "It states no figure as its own: the salaries that it prints are filed under the sources that it cites."
              : "It is kept because something else refers to it."}
          </p>
        ) : (
          <SalaryTable
            caption={`The salaries read from ${data.name}`}
            salaries={edges.map(({ node }) => node)}
            headedBy="title"
          />
        )}
      </Section>
    </>
  );
}

function salariesHeading(count: number): string {
  if (count === 0) return "No salaries from it";
  return count === 1 ? "One salary from it" : `${formatCount(count)} salaries from it`;
}
