import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { WithdrawalForm } from "@/components/admin/forms/withdrawal-form";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { Section } from "@/components/ui/section";
import { textOf } from "@/domain/question/parameters";

export const metadata: Metadata = { title: "Withdraw or restore", robots: { index: false } };

/** What a draft takes out of the figures, or brings back. */
export default async function DraftWithdrawPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const { thing, slug } = await searchParams;
  const opened = await draftOfViewer(id, `/admin/submissions/${id}/withdraw`);
  if (!opened) return notFoundPage();
  const seen = { id, version: opened.draft.version };
  const asked = { thing: textOf(thing) === "SOURCE" ? "source" : "salary", slug: textOf(slug) };
  return (
    <DraftPage
      of={opened}
      heading="Withdraw or restore"
      lede="A withdrawn thing leaves every figure and stays readable, with the reason of this draft."
    >
      <Section id="withdraw" heading="Out of the figures">
        <WithdrawalForm
          key={asked.slug}
          seen={seen}
          verb="withdraw"
          label="Withdraw"
          asked={asked}
        />
      </Section>
      <Section id="restore" heading="Into the figures again">
        <WithdrawalForm seen={seen} verb="restore" label="Restore" />
      </Section>
    </DraftPage>
  );
}
