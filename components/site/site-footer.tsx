import { EvidenceLink } from "@/components/request/evidence-link";
import { useStill } from "../ui/still";
import styles from "./site-footer.module.css";
import { SITE_SECTIONS } from "./site-header";

/** What Stepwise is, said once on every page, and the ways on. */
export function SiteFooter() {
  return (
    <footer className={styles.footer} {...useStill()}>
      <div className={styles.inner}>
        <p className={styles.about}>
          Stepwise shows what sources say about pay, side by side. It blends nothing into one market
          salary, and where a source is silent it says so.
        </p>
        <nav aria-label="Site, again">
          <ul className={styles.links}>
            {SITE_SECTIONS.map(({ key, label, href }) => (
              <li key={key}>
                <EvidenceLink href={href}>{label}</EvidenceLink>
              </li>
            ))}
            <li>
              <EvidenceLink href="/changes">Changes</EvidenceLink>
            </li>
            <li>
              <EvidenceLink href="/data">Data</EvidenceLink>
            </li>
            <li>
              <EvidenceLink href="/docs/api">API</EvidenceLink>
            </li>
            <li>
              <a href="/admin">For curators</a>
            </li>
          </ul>
        </nav>
        <p className={styles.small}>
          The figures belong to the sources that each page names. The code is under the MIT licence;
          the same answers come <a href="/graphql">from GraphQL</a>.
        </p>
      </div>
    </footer>
  );
}
