import { ActionForm } from "@/components/admin/forms/action-form";
import { Section } from "@/components/ui/section";

/** What brings a submission back to work that is no draft of whoever looks at it: taking it back, or beginning again from it. */
export function TakeUpAgain({
  submission: { id, version, status, kind, reason, mayChange, reviewNote },
  mayWrite,
}: {
  submission: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly kind: string;
    readonly reason: string;
    readonly mayChange: boolean;
    readonly reviewNote: string | null;
  };
  /** Whether whoever looks at it may begin drafts. */
  mayWrite: boolean;
}) {
  const isOver = status === "DISCARDED" || status === "UNDONE";
  const isGivenBack = status === "DRAFT" && reviewNote !== null;
  if (status === "IN_REVIEW" && mayChange) {
    return (
      <Section id="take-back" heading="Change it once more">
        <ActionForm
          document="reopenSubmission"
          fixed={{ submission: { id, version } }}
          submit="Take back to draft"
          quiet
          afterwards={{ go: `/admin/submissions/${id}/check` }}
          label="Take back to draft"
        />
      </Section>
    );
  }
  if (!mayWrite || kind === "DATA_SET" || !(isOver || isGivenBack)) return null;
  return (
    <Section
      id="again"
      heading="Begin again from this"
      intro="A new draft takes over all that it holds. This one stays as it is."
    >
      <ActionForm
        document="beginSubmissionAgain"
        fixed={{ from: id }}
        fields={[
          {
            name: "reason",
            label: "What you are adding or correcting, and why",
            value: reason,
            required: true,
          },
        ]}
        submit="Begin again"
        afterwards={{
          go: "/admin/submissions/{beginSubmissionAgain.submission.id}/check",
        }}
        label="Begin again from this"
      />
    </Section>
  );
}
