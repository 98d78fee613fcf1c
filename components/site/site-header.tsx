import { EvidenceLink } from "@/components/request/evidence-link";
import { HeaderSearch } from "@/components/search-box/header-search";
import { useStill } from "../ui/still";
import styles from "./site-header.module.css";
import { StaircaseGlyph } from "./staircase-glyph";

/** The places that the header leads to. */
export const SITE_SECTIONS = [
  { key: "path", label: "Path", href: "/" },
  { key: "titles", label: "Titles", href: "/titles" },
  { key: "map", label: "Map", href: "/map" },
  { key: "compare", label: "Compare", href: "/compare" },
  { key: "sources", label: "Sources", href: "/sources" },
  { key: "guide", label: "Guide", href: "/guide" },
  { key: "method", label: "Method", href: "/method" },
] as const;

export type SiteSection = (typeof SITE_SECTIONS)[number]["key"];

/** The name of the site and the way to every part of it. */
export function SiteHeader({ section }: { section: SiteSection | null }) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <EvidenceLink className={styles.name} href="/" aria-label="Stepwise, home">
          <StaircaseGlyph className={styles.glyph} />
          Stepwise
        </EvidenceLink>
        <HeaderSearch />
        <nav aria-label="Site" {...useStill()}>
          <ul className={styles.links}>
            {SITE_SECTIONS.map(({ key, label, href }) => (
              <li key={key}>
                <EvidenceLink
                  className={styles.link}
                  href={href}
                  aria-current={key === section ? "page" : undefined}
                >
                  {label}
                </EvidenceLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
