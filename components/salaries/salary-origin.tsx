import type { ReactNode } from "react";
import { EvidenceLink } from "@/components/ui/evidence-link";
import { formatDate, formatMoment } from "@/domain/format";
import { methodWords } from "@/domain/words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./salary-origin.module.css";

const SALARY_ORIGIN = graphql(`
  fragment SalaryOrigin on Salary {
    url
    recorded { number at reason }
    source {
      slug
      name
      method
      methodNote
      citedOn
      publisher { name url }
      citedBy { slug name author publishedOn publisher { name } }
    }
    provenance { steps { operation description } }
  }
`);

/** The way of one salary: its publisher, its source, where it was read, and its record here. */
export function SalaryOrigin({ salary }: { salary: FragmentType<typeof SALARY_ORIGIN> }) {
  const { url, recorded, source, provenance } = readFragment(SALARY_ORIGIN, salary);
  const { publisher, citedBy } = source;
  return (
    <ol className={styles.chain}>
      <Station
        part="Publisher of the figure"
        name={
          publisher.url ? <Outward href={publisher.url}>{publisher.name}</Outward> : publisher.name
        }
      >
        {url ? (
          <>
            On <Outward href={url}>this page</Outward>, which may show another figure today.
          </>
        ) : (
          "The page is not stated."
        )}
      </Station>
      <Station
        part="Source"
        name={<EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>}
      >
        Method: {methodWords(source.method)}. {source.methodNote}
      </Station>
      {citedBy ? (
        <Station
          part="Read in"
          name={<EvidenceLink href={`/sources/${citedBy.slug}`}>{citedBy.name}</EvidenceLink>}
        >
          {[citedBy.author, citedBy.publisher.name].filter((name) => name !== null).join(", ")}
          {citedBy.publishedOn ? `, ${formatDate(citedBy.publishedOn)}` : null}.
          {source.citedOn
            ? ` The figure is cited there as of ${formatDate(source.citedOn)}.`
            : null}
        </Station>
      ) : null}
      <Station
        part="Recorded in Stepwise"
        name={<time dateTime={recorded.at}>{formatMoment(recorded.at)}</time>}
      >
        Revision {recorded.number}: {recorded.reason}
        {provenance.steps.length > 0 ? (
          <ol className={styles.steps}>
            {provenance.steps.map((step) => (
              <li key={`${step.operation} ${step.description}`}>{step.description}</li>
            ))}
          </ol>
        ) : (
          <> Nothing was computed: the amount is the printed one.</>
        )}
      </Station>
    </ol>
  );
}

function Outward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="external noreferrer">
      {children}
    </a>
  );
}

/** One place on the way. */
function Station({ part, name, children }: { part: string; name: ReactNode; children: ReactNode }) {
  return (
    <li>
      <p className={styles.role}>{part}</p>
      <p className={styles.name}>{name}</p>
      <div className={styles.detail}>{children}</div>
    </li>
  );
}
