import { MissingMark } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const PATH_WITHOUT = graphql(`
  fragment PathWithout on Progression {
    titles {
      slug
      name
      pay { missing { ...MissingMark } }
    }
  }
`);

/** The titles of a path of which none has a figure in view, each with the reason. */
export function PathWithout({ progression }: { progression: FragmentType<typeof PATH_WITHOUT> }) {
  const { titles } = readFragment(PATH_WITHOUT, progression);
  return (
    <ul className="bullets type-prose">
      {titles.map(({ slug, name, pay: { missing } }) => (
        <li key={slug}>
          <EvidenceLink href={`/titles/${slug}`}>{name}</EvidenceLink>:{" "}
          {missing ? <MissingMark missing={missing} explain /> : "no value in the middle is stated"}
        </li>
      ))}
    </ul>
  );
}
