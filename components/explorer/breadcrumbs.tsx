import { EvidenceLink } from "@/components/request/evidence-link";
import styles from "./breadcrumbs.module.css";

/** A page above this one. */
interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** Where a page stands: the pages above it, the highest first, and what it is called itself. */
export function Breadcrumbs({ above, here }: { above: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label="Where this page stands">
      <ol className={styles.crumbs}>
        {above.map(({ href, label }) => (
          <li key={href}>
            <EvidenceLink href={href}>{label}</EvidenceLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
