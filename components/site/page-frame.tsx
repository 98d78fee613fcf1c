import "../ui/generated/site-styles";
import "../ui/fonts";
import type { ReactNode } from "react";
import styles from "../ui/page.module.css";
import { SiteFooter } from "./site-footer";
import { SiteHeader, type SiteSection } from "./site-header";

/** The whole of a page between <body> and </body>. `section` marks the entry of the header that it belongs to. */
export function Page({
  section = null,
  bar = null,
  children,
}: {
  section?: SiteSection | null;
  /** What stays in view under the header. */
  bar?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <SiteHeader section={section} />
      {bar}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
