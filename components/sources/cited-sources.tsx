import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CitedSourceFragment } from "@/graphql/generated/graphql";
import { RuledList } from "../ui/ruled-list";

const CITED_SOURCE = graphql(`
  fragment CitedSource on Source {
    slug
    name
    salaryCount
    publisher { name }
    citedBy { slug }
  }
`);

/** A source that may be cited by another. */
export type CitedSourceField = FragmentType<typeof CITED_SOURCE>;

/** Those of some sources that were read in the source `slug`. */
export function citedBy(sources: readonly CitedSourceField[], slug: string): CitedSourceFragment[] {
  return sources
    .map((source) => readFragment(CITED_SOURCE, source))
    .filter((source) => source.citedBy?.slug === slug);
}

/** The sources that another cites, with the number of salaries that were read there. */
export function CitedSources({ cited }: { cited: readonly CitedSourceFragment[] }) {
  return (
    <Section id="cites" heading={`It cites ${countOf(cited.length, "other source")}`}>
      <RuledList items={cited} itemKey={({ slug }) => slug}>
        {({ slug, name, publisher, salaryCount }) => (
          <div className="type-ui">
            <p>
              <EvidenceLink href={`/sources/${slug}`}>{name}</EvidenceLink>
            </p>
            <p className="type-label">
              {publisher.name}, {salariesRead(salaryCount)}
            </p>
          </div>
        )}
      </RuledList>
    </Section>
  );
}

function salariesRead(count: number): string {
  if (count === 0) return "no salary is read from it";
  return count === 1
    ? "one salary is read from it"
    : `${formatCount(count)} salaries are read from it`;
}
