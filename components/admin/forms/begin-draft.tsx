import { ActionForm } from "./action-form";

/** Begins a draft, and goes on to one of its pages. */
export function BeginDraft({
  page,
}: {
  /** The end of its address. */
  page: string;
}) {
  return (
    <ActionForm
      document="beginSubmission"
      submit="Begin a draft"
      fields={[
        {
          name: "reason",
          label: "What you are adding or correcting, and why",
          required: true,
          hint: "One sentence. Readers see it in the log of changes.",
        },
      ]}
      afterwards={{ go: `/admin/submissions/{beginSubmission.submission.id}/${page}` }}
    />
  );
}
