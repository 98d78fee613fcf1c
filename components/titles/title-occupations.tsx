import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const TITLE_OCCUPATIONS = graphql(`
  fragment TitleOccupations on CareerTitle {
    occupations {
      slug: code
      name
      jobZone
      source { slug name licence note }
      alternateTitles
      similar { slug: code name }
    }
  }
`);

/** How many names are shown of each kind. */
const MOST_NAMES = 8;

/** What classifications say of a title: its name there, how much preparation it takes, what is like it. */
export function TitleOccupations({ title }: { title: FragmentType<typeof TITLE_OCCUPATIONS> }) {
  const { occupations } = readFragment(TITLE_OCCUPATIONS, title);
  if (occupations.length === 0) return null;
  return (
    <Section
      id="occupations"
      layout="folded"
      heading="In classifications of occupations"
      intro="Similar occupations share tasks and knowledge. That says nothing of how many people move between them."
    >
      {occupations.map(({ slug, name, jobZone, source, alternateTitles, similar }) => (
        <div key={slug} className="type-prose">
          <p>
            {name} ({slug}) in{" "}
            <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>
            {source.licence ? `, ${source.licence}` : null}.
            {jobZone === null ? null : ` Preparation it takes: ${jobZone} of 5.`}
          </p>
          {similar.length > 0 ? (
            <p>Similar: {listWords(similar.slice(0, MOST_NAMES).map((other) => other.name))}.</p>
          ) : null}
          {alternateTitles.length > 0 ? (
            <p>Also listed as {listWords(alternateTitles.slice(0, MOST_NAMES))}.</p>
          ) : null}
          {source.note ? <p className="type-note">{source.note}</p> : null}
        </div>
      ))}
    </Section>
  );
}
