import type { ReactNode } from "react";
import { FeedAlternates, type ToldOf } from "../changes/feed-links";
import { LiveCharts } from "../charts/frame/live-charts";
import type { PageQuestion } from "../ide/open-as-query";
import { OembedLinks } from "../picture-link/oembed-links";
import { QuestionBar } from "../question-bar/question-bar";
import { requestScope } from "../request/request-scope";
import { Page } from "../site/page-frame";
import type { SiteSection } from "../site/site-header";
import { Problems } from "../ui/page";
import { AlternateLinks } from "./alternate-links";
import { AsOfNotice } from "./as-of-notice";
import type { PageTable } from "./page-table";
import { ShareLinks } from "./share-links";

/**
 * A page of evidence: of which moment it is, what its address asks for in vain, its content, and the
 * other ways to the same. What it is of comes from the scope of the request.
 */
export function EvidencePage({
  section,
  path,
  question = null,
  tables = [],
  told = null,
  children,
}: {
  section: SiteSection;
  /** The page's own address without the reader's question. */
  path: string;
  /** What the page asked, to be asked again elsewhere. */
  question?: PageQuestion | null;
  /** What of it can be had as files. */
  tables?: readonly PageTable[];
  /** What readers may be told of when it changes. */
  told?: ToldOf | null;
  children: ReactNode;
}) {
  return (
    <Page section={section} bar={<QuestionBar path={path} />}>
      {told ? <FeedAlternates told={told} /> : null}
      <AlternateLinks tables={tables} />
      <OembedLinks path={path} />
      <AsOfNotice path={path} />
      <Problems sentences={requestScope().problems} />
      {children}
      <LiveCharts />
      <ShareLinks path={path} question={question} tables={tables} told={told} />
    </Page>
  );
}
