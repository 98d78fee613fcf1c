import { EvidenceLink } from "@/components/request/evidence-link";
import { readersQuestion } from "@/components/request/request-scope";
import { Facts } from "@/components/ui/facts";
import { withQuestion } from "@/domain/question/reader-question";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./salary-citation.module.css";

const SALARY_CITATION = graphql(`
  fragment SalaryCitation on Salary {
    slug
    citation(address: $address)
  }
`);

/** A citation to select and copy, without script, and the addresses to cite. */
export function SalaryCitation({
  salary,
  origin,
  frozenAt,
}: {
  salary: FragmentType<typeof SALARY_CITATION>;
  /** The address of the site, without a path. */
  origin: string;
  frozenAt: string | null;
}) {
  const { slug, citation } = readFragment(SALARY_CITATION, salary);
  const path = `/salaries/${slug}`;

  const recordAt = (file: string) => withQuestion(`${path}/${file}`, readersQuestion());
  const records = (
    <>
      <a href={recordAt("citation.bib")}>BibTeX</a>, <a href={recordAt("citation.ris")}>RIS</a>
    </>
  );
  const frozenPath = withQuestion(path, { asOf: frozenAt, question: null });
  const frozen = `${origin}${frozenPath}`;
  return (
    <div className={styles.cite}>
      <label className={styles.label} htmlFor="citation">
        Citation
      </label>
      <textarea id="citation" className={styles.text} readOnly value={citation} rows={5} />
      <div className={styles.addresses}>
        <Facts
          facts={[
            {
              name: "Permanent address",
              value: <EvidenceLink href={path}>{`${origin}${path}`}</EvidenceLink>,
            },
            { name: "For reference managers", value: records },
            ...(frozenAt
              ? [
                  {
                    name: "As it stands now",
                    value: (
                      <>
                        <EvidenceLink href={frozenPath}>{frozen}</EvidenceLink>, which will always
                        show the evidence of {formatMoment(frozenAt)}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </div>
  );
}
