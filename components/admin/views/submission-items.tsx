import { ActionForm } from "@/components/admin/forms/action-form";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf } from "@/domain/words/format";
import type { SubmittedThing } from "@/graphql/generated/graphql";

/** One thing of a submission, as the page shows it. */
export interface ShownItem {
  readonly thing: SubmittedThing;
  readonly slug: string;
  readonly action: "PUT" | "WITHDRAW";
  readonly summary: string;
  readonly slipReason: string | null;
  readonly line: number | null;
  readonly seenVersion: number;
}

/** A submission as whoever changes it saw it. */
export interface SeenSubmission {
  readonly id: string;
  readonly version: number;
}

/** What a submission records and withdraws. With `seen`, each can be taken out again. */
export function SubmissionItems({
  items,
  total,
  seen,
}: {
  items: readonly ShownItem[];
  total: number;
  seen: SeenSubmission | null;
}) {
  const remove = seen && {
    key: "remove",
    head: "Take out",
    cell: ({ thing, slug, summary }: ShownItem) => (
      <ActionForm
        document="removeSubmissionItem"
        fixed={{ submission: seen, thing, slug }}
        submit="Take out"
        quiet
        label={`Take out: ${summary}`}
      />
    ),
  };
  return (
    <Section
      id="items"
      heading="What it holds"
      layout="above"
      intro={
        total === 0
          ? "Nothing yet."
          : total > items.length
            ? `${countOf(total, "thing")}; the first ${items.length} are listed.`
            : `${countOf(total, "thing")}.`
      }
    >
      {items.length > 0 ? (
        <DataTable
          caption="What it holds"
          captionHidden
          rows={items}
          rowKey={({ thing, slug }) => `${thing} ${slug}`}
          columns={[
            { key: "summary", head: "States", cell: ({ summary }) => summary },
            { key: "does", head: "Does", cell: doesWords },
            { key: "why", head: "Why it is right", cell: ({ slipReason }) => slipReason ?? "" },
            { key: "line", head: "Line", align: "end", cell: ({ line }) => line ?? "" },
            ...(remove ? [remove] : []),
          ]}
        />
      ) : null}
    </Section>
  );
}

const WORDS: Readonly<Record<SubmittedThing, string>> = {
  PUBLISHER: "publisher",
  SOURCE: "source",
  EDITION: "edition",
  CAREER_TITLE: "title",
  CAREER_STEP: "step",
  STEP_SUPPORT: "support of a step",
  TITLE_SKILL: "skill of a title",
  TITLE_DUTY: "duty of a title",
  OCCUPATION: "occupation",
  DATA_SET: "data set",
  SALARY: "salary",
  REFERENCE_VALUE: "reference value",
  QUESTION: "question",
  PROGRAMME: "programme",
};

/** What a submission does with a thing: "adds a salary". */
export function doesWords({
  thing,
  action,
  seenVersion,
}: Pick<ShownItem, "thing" | "action" | "seenVersion">): string {
  if (action === "WITHDRAW") return `withdraws the ${WORDS[thing]}`;
  if (seenVersion > 0) return `changes the ${WORDS[thing]}`;
  return `adds ${/^[eo]/.test(WORDS[thing]) ? "an" : "a"} ${WORDS[thing]}`;
}
