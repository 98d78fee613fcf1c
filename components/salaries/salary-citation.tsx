import Link from "next/link";
import { withAsOf } from "@/components/ui/as-of";
import { Facts } from "@/components/ui/facts";
import { formatMoment } from "@/domain/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./salary-citation.module.css";

const SALARY_CITATION = graphql(`
  fragment SalaryCitation on Salary {
    slug
    citation
  }
`);

/** A citation to select and copy, without script, and the addresses to cite. */
export function SalaryCitation({
  salary,
  frozenAt,
}: {
  salary: FragmentType<typeof SALARY_CITATION>;
  frozenAt: string | null;
}) {
  const { slug, citation } = readFragment(SALARY_CITATION, salary);
  const path = `/salaries/${slug}`;
  const frozen = withAsOf(path, frozenAt);
  return (
    <div className={styles.cite}>
      <label className={styles.label} htmlFor="citation">
        Citation, to select and copy
      </label>
      <textarea id="citation" className={styles.text} readOnly value={citation} rows={4} />
      <div className={styles.addresses}>
        <Facts
          facts={[
            { name: "Permanent address", value: <Link href={path}>{path}</Link> },
            ...(frozenAt
              ? [
                  {
                    name: "As it stands now",
                    value: (
                      <>
                        <Link href={frozen}>{frozen}</Link>, which will always show the evidence of{" "}
                        {formatMoment(frozenAt)}
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
