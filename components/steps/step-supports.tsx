import { EvidenceLink } from "@/components/request/evidence-link";
import { roleMatchWords, stepEvidenceWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SaidOfStepFragment } from "@/graphql/generated/graphql";
import styles from "./said.module.css";

const SAID_OF_STEP = graphql(`
  fragment SaidOfStep on StepSupport {
    slug
    evidence
    statement
    match
    fromPrinted
    toPrinted
    timePrinted
    url
    source { slug name }
  }
`);

/** What sources say of a step. */
export type SaidOfStep = FragmentType<typeof SAID_OF_STEP>;

/** What each source says of a step: in words, with its own names of the two roles and where it says so. */
export function StepSupports({ supports }: { supports: readonly SaidOfStep[] }) {
  const said = supports.map((support) => readFragment(SAID_OF_STEP, support));
  if (said.length === 0) return null;
  return (
    <ul className={styles.supports}>
      {said.map((support) => (
        <li key={support.slug}>
          {support.source ? (
            <EvidenceLink href={`/sources/${support.source.slug}`}>
              {support.source.name}
            </EvidenceLink>
          ) : (
            "No source named"
          )}
          {`, ${stepEvidenceWords(support.evidence)}: ${support.statement ?? "it says no more."} `}
          <PrintedStep support={support} />
        </li>
      ))}
    </ul>
  );
}

/** How a source calls the two roles, how near that is, how long it says that people stay, and its page. */
function PrintedStep({ support }: { support: SaidOfStepFragment }) {
  const { fromPrinted, toPrinted, match, timePrinted, url } = support;
  return (
    <>
      {fromPrinted !== null && toPrinted !== null
        ? `It calls them “${fromPrinted}” and “${toPrinted}”, ${roleMatchWords(match)}. `
        : null}
      {timePrinted === null ? null : `Time in the first: ${timePrinted}. `}
      {url === null ? null : (
        <a href={url} rel="external noreferrer">
          Its page
        </a>
      )}
    </>
  );
}
