import type { ReactNode } from "react";
import { type PageTable, ShareLinks } from "@/components/explorer/share-links";
import type { PageQuestion } from "@/components/ide/open-as-query";
import { Page, Problems } from "@/components/ui/page";
import type { SiteSection } from "@/components/ui/site-header";
import { AsOfNotice } from "./as-of-notice";
import { requestScope } from "./request-scope";

/**
 * A page of evidence: of which moment it is, what its address asks for in vain, its content, and the
 * other ways to the same. What it is of comes from the scope of the request.
 */
export function EvidencePage({
  section,
  path,
  question = null,
  tables = [],
  children,
}: {
  section: SiteSection;
  /** The page's own address without the reader's question. */
  path: string;
  /** What the page asked, to be asked again elsewhere. */
  question?: PageQuestion | null;
  /** What of it can be had as files. */
  tables?: readonly PageTable[];
  children: ReactNode;
}) {
  return (
    <Page section={section}>
      <AsOfNotice path={path} />
      <Problems sentences={requestScope().problems} />
      {children}
      <ShareLinks path={path} question={question} tables={tables} />
    </Page>
  );
}
