import { EvidenceLink } from "@/components/request/evidence-link";
import type { SalaryOrigin } from "@/domain/evidence/vocabulary";
import { originClause } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { ProvenanceTrailFragment } from "@/graphql/generated/graphql";
import styles from "./provenance-trail.module.css";
import { tracedAmount } from "./traced-salary";

const TRAIL = graphql(`
  fragment ProvenanceTrail on Provenance {
    salaries {
      slug
      origin
      url
      title { name }
      source { publisher { name } }
      edition { url }
      ...TracedSalary
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

const PAGES: Readonly<Record<SalaryOrigin, string>> = {
  PRINTED: "The page that prints it",
  COMPUTED: "The file that holds the rows",
  INFERRED: "The page that the guide links to",
};

/** The way to what stands outside Stepwise behind a salary. */
function Outward({ salary }: { salary: ProvenanceTrailFragment["salaries"][number] }) {
  const { origin, url, edition, title } = salary;
  const address = url ?? (origin === "COMPUTED" ? edition?.url : null);
  if (!address) return <span>address not stated</span>;
  return (
    <a href={address} rel="external noreferrer" aria-label={`${PAGES[origin]}: ${title.name}`}>
      {PAGES[origin]}
    </a>
  );
}

/** The salaries that a figure comes from, each with its page, and what was done to them, in order. */
export function ProvenanceTrail({ provenance }: { provenance: FragmentType<typeof TRAIL> }) {
  const { salaries, steps } = readFragment(TRAIL, provenance);
  return (
    <>
      <ul className={styles.salaries}>
        {salaries.map((salary) => (
          <li key={salary.slug}>
            {`${salary.title.name}, ${salary.source.publisher.name}: ${originClause(tracedAmount(salary))}`}
            <span className={styles.links}>
              <EvidenceLink
                href={`/salaries/${salary.slug}`}
                aria-label={`This salary: ${salary.title.name}`}
              >
                This salary
              </EvidenceLink>
              <EvidenceLink
                href={`/salaries/${salary.slug}#recompute`}
                aria-label={`Recompute it: ${salary.title.name}`}
              >
                Recompute it
              </EvidenceLink>
              <Outward salary={salary} />
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
    </>
  );
}
