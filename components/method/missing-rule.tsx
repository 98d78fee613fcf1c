import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { MISSING_REASONS, type MissingReason } from "@/domain/evidence/vocabulary";
import { missingWords } from "@/domain/words/enum-labels";

const MEANINGS: Record<MissingReason, string> = {
  NOT_PUBLISHED: "The source has figures for the title and does not give out this value.",
  TOO_FEW: "Too few records lie behind it for the value to say anything.",
  NOT_COMPARABLE:
    "There are figures, and the rules above forbid to subtract them or to put them on one axis.",
  NOT_CONVERTIBLE:
    "There are figures, and a rate, an index or a rule is wanting to show them as you chose.",
  WITHDRAWN: "There was a figure, and it was withdrawn. It stays readable, with the reason.",
  OUT_OF_SCOPE: "There are figures, and the filter that you set leaves them out.",
  OTHER_EDITION:
    "There is a figure in an edition that does not answer, because another edition of the same source does.",
  NO_EVIDENCE: "No source here says anything about it.",
};

const COLUMNS: readonly Column<MissingReason>[] = [
  { key: "words", head: "It says", cell: (reason) => missingWords(reason) },
  { key: "meaning", head: "It means", cell: (reason) => MEANINGS[reason] },
];

/** The reasons for which there is no figure. */
export function MissingRule() {
  return (
    <Section
      id="missing"
      heading="Where there is no figure, there is a reason"
      intro="Never a dash, a zero or an estimate."
    >
      <DataTable
        caption="The reasons for which a figure is missing"
        captionHidden
        columns={COLUMNS}
        rows={MISSING_REASONS}
        rowKey={(reason) => reason}
      />
    </Section>
  );
}
