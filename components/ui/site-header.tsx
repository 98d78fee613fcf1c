import Link from "next/link";
import { withAsOf } from "./as-of";
import styles from "./site-header.module.css";
import { StaircaseGlyph } from "./staircase-glyph";

/** The places that the header leads to. */
export const SITE_SECTIONS = [
  { key: "path", label: "The path", href: "/" },
  { key: "compare", label: "Compare", href: "/compare" },
  { key: "sources", label: "Sources", href: "/sources" },
  { key: "guide", label: "Guide", href: "/guide" },
  { key: "method", label: "Method", href: "/method" },
] as const;

export type SiteSection = (typeof SITE_SECTIONS)[number]["key"];

/** The name of the site and the way to every part of it. */
export function SiteHeader({
  section,
  asOf,
}: {
  section: SiteSection | null;
  asOf: string | null;
}) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link className={styles.name} href={withAsOf("/", asOf)} aria-label="Stepwise, home">
          <StaircaseGlyph className={styles.glyph} />
          Stepwise
        </Link>
        <nav aria-label="Site">
          <ul className={styles.links}>
            {SITE_SECTIONS.map(({ key, label, href }) => (
              <li key={key}>
                <Link
                  className={styles.link}
                  href={withAsOf(href, asOf)}
                  aria-current={key === section ? "page" : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
