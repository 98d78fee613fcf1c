import { EvidenceLink } from "@/components/request/evidence-link";
import { SalaryTable } from "@/components/salaries/salary-table";
import { Section } from "@/components/ui/section";
import { capitalised, countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const TITLE_SALARIES = graphql(`
  fragment TitleSalaries on CareerTitle {
    name
    held: salaries(first: 1, where: $where) { totalCount }
    salaries(first: 100, after: $after, where: $where) @include(if: $listed) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug ...SalaryRow } }
    }
  }
`);

/** The parameter of a title's address that asks for its salaries: "first", or the mark after which the next page begins. */
export const SALARIES_PARAMETER = "salaries";
export const FIRST_SALARIES = "first";

/** Every salary held for a title, a hundred a page; one line until they are asked for. */
export function TitleSalaries({
  title,
  path,
}: {
  title: FragmentType<typeof TITLE_SALARIES>;
  /** The address of the page without choices. */
  path: string;
}) {
  const { name, held, salaries } = readFragment(TITLE_SALARIES, title);
  if (held.totalCount === 0) return null;
  const all = capitalised(countOf(held.totalCount, "figure"));
  const pageAt = (mark: string) =>
    `${path}?${SALARIES_PARAMETER}=${encodeURIComponent(mark)}#salaries`;
  if (!salaries) {
    return (
      <Section id="salaries" heading={`${all}, as recorded`}>
        <p className="type-ui">
          <EvidenceLink href={pageAt(FIRST_SALARIES)}>
            Show {held.totalCount === 1 ? "it" : "them"} in a table
          </EvidenceLink>
        </p>
      </Section>
    );
  }
  const { hasNextPage, endCursor } = salaries.pageInfo;
  return (
    <Section id="salaries" layout="above" heading={`${all}, as recorded`}>
      <SalaryTable
        caption={`Salaries of ${name} for these choices`}
        salaries={salaries.edges.map(({ node }) => node)}
        headedBy="source"
      />
      {hasNextPage && endCursor ? (
        <p className="type-ui">
          <EvidenceLink href={pageAt(endCursor)}>The next hundred</EvidenceLink>
        </p>
      ) : null}
    </Section>
  );
}
