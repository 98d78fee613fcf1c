import type { ReactNode } from "react";
import { tracedAmount } from "@/components/figure/traced-salary";
import { EvidenceLink } from "@/components/request/evidence-link";
import type { SalaryOrigin as Origin } from "@/domain/evidence/vocabulary";
import { methodWords } from "@/domain/words/enum-labels";
import { asSentence, formatDate, formatMoment } from "@/domain/words/format";
import { originSentence } from "@/domain/words/origin-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./salary-origin.module.css";

const SALARY_ORIGIN = graphql(`
  fragment SalaryOrigin on Salary {
    url
    origin
    edition { slug name url }
    ...TracedSalary
    recorded { at reason }
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
export function SalaryOriginNote({ salary }: { salary: FragmentType<typeof SALARY_ORIGIN> }) {
  const data = readFragment(SALARY_ORIGIN, salary);
  const { url, origin, edition, recorded, source, provenance } = data;
  const { publisher, citedBy } = source;
  return (
    <ol className={styles.chain}>
      <Station
        part={origin === "COMPUTED" ? "Publisher of the rows" : "Publisher of the figure"}
        name={
          publisher.url ? <Outward href={publisher.url}>{publisher.name}</Outward> : publisher.name
        }
      >
        <WhereFrom origin={origin} url={url} file={edition?.url ?? null} />
      </Station>
      <Station
        part="Source"
        name={<EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>}
      >
        Method: {methodWords(source.method)}. {source.methodNote}
      </Station>
      {edition ? (
        <Station
          part="Edition"
          name={
            <EvidenceLink href={`/sources/${source.slug}#edition-${edition.slug}`}>
              {edition.name}
            </EvidenceLink>
          }
        >
          What its publisher had changed by then is said there.
        </Station>
      ) : null}
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
        {asSentence(recorded.reason)}
        {provenance.steps.length > 0 ? (
          <ol className={styles.steps}>
            {provenance.steps.map((step) => (
              <li key={`${step.operation} ${step.description}`}>{step.description}</li>
            ))}
          </ol>
        ) : (
          <> {originSentence(tracedAmount(data))}</>
        )}
      </Station>
    </ol>
  );
}

/** Where the amount, or what it was computed from, can be looked up. */
function WhereFrom({
  origin,
  url,
  file,
}: {
  origin: Origin;
  url: string | null;
  file: string | null;
}) {
  if (origin === "COMPUTED") {
    return file || url ? (
      <>
        The rows are in <Outward href={file ?? url ?? ""}>this file</Outward>.
      </>
    ) : (
      "The address of the file is not stated."
    );
  }
  if (!url) return "The page is not stated.";
  return (
    <>
      {origin === "INFERRED" ? "The guide links to " : "On "}
      <Outward href={url}>this page</Outward>, which may show another figure today.
    </>
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
