import type { Metadata } from "next";
import { DataGuide } from "@/components/docs/data-guide";
import { dataIndex } from "@/components/downloads/data-index";
import {
  DESCRIPTION_TYPE,
  FILES_DESCRIBED_AT,
  FILES_INDEX,
} from "@/components/downloads/file-links";
import { measuredChange } from "@/components/downloads/measured-change";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { siteOrigin } from "@/components/request/site-origin";
import { Page } from "@/components/site/page-frame";
import { Problems } from "@/components/ui/page";

export const metadata: Metadata = {
  title: "The data",
  description:
    "Every figure as a file: tables by address, archives of each revision, every column explained, licences.",
  alternates: {
    canonical: "/data",
    types: {
      "application/json": FILES_INDEX,
      [DESCRIPTION_TYPE]: FILES_DESCRIBED_AT,
    },
  },
};

/** What there is to take away. */
export default async function DataPage({ searchParams }: { searchParams: SearchParams }) {
  const { problems } = await askedQuestion("/data", await searchParams);
  return (
    <Page>
      <Problems sentences={problems} />
      <DataGuide index={await dataIndex(await siteOrigin())} change={await measuredChange()} />
    </Page>
  );
}
