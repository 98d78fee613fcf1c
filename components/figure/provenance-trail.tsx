import { EvidenceLink } from "@/components/ui/evidence-link";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./provenance-trail.module.css";

const TRAIL = graphql(`
  fragment ProvenanceTrail on Provenance {
    salaries {
      slug
      asPrinted
      url
      title { name }
      source { publisher { name } }
    }
    steps {
      operation
      description
      references {
        slug
        year
        value
        unit
        source { slug name }
      }
    }
  }
`);

/** The salaries that a figure comes from, each with its page, and what was done to them, in order. */
export function ProvenanceTrail({ provenance }: { provenance: FragmentType<typeof TRAIL> }) {
  const { salaries, steps } = readFragment(TRAIL, provenance);
  return (
    <div className={styles.trail}>
      <ul className={styles.salaries}>
        {salaries.map((salary) => (
          <li key={salary.slug}>
            <span>
              {salary.title.name}, {salary.source.publisher.name}: printed as “{salary.asPrinted}”
            </span>
            <span className={styles.links}>
              <EvidenceLink href={`/salaries/${salary.slug}`}>
                This salary<span className="heard">: {salary.title.name}</span>
              </EvidenceLink>
              {salary.url ? (
                <a href={salary.url} rel="external noreferrer">
                  The page that prints it<span className="heard">: {salary.title.name}</span>
                </a>
              ) : (
                <span>page not stated</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {steps.length > 0 ? (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={`${step.operation} ${step.description}`}>
              {step.description}
              {step.references.map(({ slug, year, value, unit, source }) => (
                <span key={slug} className={styles.reference}>
                  {value} {unit}, {year}:{" "}
                  <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>
                </span>
              ))}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
