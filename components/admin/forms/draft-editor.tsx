import { FileImport } from "@/components/admin/files/file-import";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { Section } from "@/components/ui/section";
import type { DraftedSourceFragment } from "@/graphql/generated/graphql";
import { SalaryGrid } from "./grid/salary-grid";
import { type HeldSource, SourceEditor } from "./source-editor";
import { WithdrawalForm } from "./withdrawal-form";

/** The ways to put something into a draft: a source, salaries, a file, a withdrawal. */
export function DraftEditor({
  seen,
  drafted,
  titles,
  sources,
  editedSource,
}: {
  seen: SeenSubmission;
  /** All that the draft does to sources. */
  drafted: readonly DraftedSourceFragment[];
  /** The names of the titles that salaries can be about. */
  titles: readonly string[];
  sources: readonly HeldSource[];
  editedSource: string | null;
}) {
  const put = drafted
    .filter(({ action }) => action === "PUT")
    .map(({ slug, summary }) => ({ value: slug, label: `${summary} (in this draft)` }));
  const held = sources
    .filter(({ slug }) => !put.some(({ value }) => value === slug))
    .map(({ slug, name }) => ({ value: slug, label: name }));
  const choices = [...put, ...held];
  return (
    <>
      <Section
        id="source"
        heading="A source"
        intro="Who says so, how they know, and under which terms. Salaries need one; skip this for a source that is held."
        layout="above"
      >
        <SourceEditor seen={seen} sources={sources} drafted={drafted} edited={editedSource} />
      </Section>
      <Section
        id="salaries"
        heading="Salaries"
        intro="Type them, or paste rows from a spreadsheet or a web page into the first cell. What was understood is said back under each row before anything is saved."
        layout="above"
      >
        <SalaryGrid seen={seen} titles={titles} sources={choices} />
      </Section>
      <Section
        id="file"
        heading="A file"
        intro="A table in a file, or copied: CSV, Excel, ODS, JSON or a table of a page. It is checked row by row first, and nothing is taken before you say so."
        layout="above"
      >
        <FileImport seen={seen} sources={choices} />
      </Section>
      <Section
        id="withdraw"
        heading="Withdraw or restore"
        intro="A withdrawn thing leaves every figure and stays readable, with the reason of this draft."
      >
        <WithdrawalForm seen={seen} verb="withdraw" label="Withdraw" />
        <WithdrawalForm seen={seen} verb="restore" label="Restore" />
      </Section>
    </>
  );
}
