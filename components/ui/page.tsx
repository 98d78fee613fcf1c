import type { ReactNode } from "react";
import type { ChangesSinceField } from "@/components/explorer/changes-since";
import type { PageQuestion } from "@/components/ide/open-as-query";
import type { AsOf } from "./as-of";
import { AsOfNotice } from "./as-of-notice";
import { Doors, type PageTable } from "./doors";
import styles from "./page.module.css";
import { SiteFooter } from "./site-footer";
import { SiteHeader, type SiteSection } from "./site-header";

/**
 * The whole of a page between <body> and </body>. `section` marks the entry of the header that the
 * page belongs to; `path` is the page's own address without the reader's question, for the way back
 * from an earlier day.
 */
export function Page({
  section = null,
  path = "/",
  asOf,
  problems = [],
  changes = null,
  question = null,
  tables = [],
  children,
}: {
  section?: SiteSection | null;
  path?: string;
  /** The moment that the page shows; absent where it shows no evidence. */
  asOf?: AsOf;
  /** What the address asks for that cannot be shown, in sentences: said before anything else. */
  problems?: readonly string[];
  /** What has changed in the evidence since that moment. */
  changes?: ChangesSinceField | null;
  /** What the page asked, to be asked again elsewhere. */
  question?: PageQuestion | null;
  /** What of it can be had as files. */
  tables?: readonly PageTable[];
  children: ReactNode;
}) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <SiteHeader section={section} />
      <main id="content" tabIndex={-1} className={styles.main}>
        {asOf ? <AsOfNotice asOf={asOf} path={path} changes={changes} /> : null}
        {problems.length > 0 ? (
          <div className={styles.problems} role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        ) : null}
        {children}
        {asOf ? (
          <div className={styles.doors}>
            <Doors path={path} asOf={asOf} question={question} tables={tables} />
          </div>
        ) : null}
      </main>
      <SiteFooter />
    </>
  );
}

/** The head of a page: what is so, in a sentence; then the same at more length. */
export function PageHead({
  kicker,
  heading,
  layout = "stacked",
  children,
}: {
  kicker?: ReactNode;
  heading: ReactNode;
  /** "beside": the longer words stand to the right of the heading on wide screens. */
  layout?: "stacked" | "beside";
  children?: ReactNode;
}) {
  return (
    <header className={styles.head} data-layout={layout}>
      <div className={styles.heading}>
        {kicker ? <p className="type-label">{kicker}</p> : null}
        <h1 className="type-display">{heading}</h1>
      </div>
      {children ? <div className={styles.lede}>{children}</div> : null}
    </header>
  );
}
