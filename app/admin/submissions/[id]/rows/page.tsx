import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { SalaryGrid } from "@/components/admin/forms/grid/salary-grid";
import { heldTitles } from "@/components/downloads/held-titles";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { sourceChoices } from "@/components/request/draft-choices";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import { rowBeside } from "@/components/request/row-beside";
import type { SearchParams } from "@/components/request/search-params";
import { textOf } from "@/domain/question/parameters";

export const metadata: Metadata = { title: "Salaries of a draft", robots: { index: false } };

/** The second step of a draft: its salaries, typed or pasted. */
export default async function DraftRowsPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const { source, beside } = await searchParams;
  const base = `/admin/submissions/${id}`;
  const opened = await draftOfViewer(id, `${base}/rows`);
  if (!opened) return notFoundPage();
  const { version } = opened.draft;
  const chosen = textOf(source);
  const asked = textOf(beside);
  return (
    <DraftPage
      of={opened}
      heading="Salaries"
      lede="Type them, or paste rows from a spreadsheet or a web page into the first cell. What was understood is said back under each row before anything is saved."
      skip={{ to: "first-cell", label: "Skip to the grid" }}
    >
      <SalaryGrid
        seen={{ id, version }}
        titles={(await heldTitles(null)).map(({ name }) => name)}
        sources={await sourceChoices(id)}
        opened={{
          source: chosen === "" ? null : chosen,
          row: asked === "" ? null : await rowBeside(asked),
        }}
        check={`${base}/check`}
      />
    </DraftPage>
  );
}
