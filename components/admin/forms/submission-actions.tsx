import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { giveUpWords, type KIND_WORDS } from "@/components/admin/views/submission-words";
import { ActionForm } from "./action-form";
import styles from "./submission-actions.module.css";

/** What can be done with a submission, by its state and the role of whoever looks at it. */
export function SubmissionActions({
  seen,
  status,
  mayReview,
  needsReason,
  kind,
}: {
  seen: SeenSubmission;
  status: "IN_REVIEW" | "PUBLISHED";
  mayReview: boolean;
  needsReason: boolean;
  kind: keyof typeof KIND_WORDS;
}) {
  const fixed = { submission: seen };
  const discard = (
    <ActionForm
      document="discardSubmission"
      fixed={fixed}
      submit="Give it up"
      quiet
      confirm={giveUpWords(kind)}
      label="Give the submission up"
    />
  );
  if (status === "IN_REVIEW") {
    return (
      <div className={styles.actions}>
        {mayReview ? (
          <>
            <ActionForm
              document="publishSubmission"
              fixed={fixed}
              fields={[
                {
                  name: "impactReason",
                  label: "Why the change is right",
                  kind: "long",
                  required: needsReason,
                  hint: needsReason
                    ? "An order turns or an amount moves by more than 20 percent. Readers see the reason in the log of changes."
                    : "Not needed here. Readers see it in the log of changes.",
                },
              ]}
              submit="Publish"
              label="Publish"
            />
            <ActionForm
              document="giveBackSubmission"
              fixed={fixed}
              fields={[
                {
                  name: "note",
                  label: "What the author should change",
                  kind: "long",
                  required: true,
                },
              ]}
              submit="Give it back"
              quiet
              label="Give back to the author"
            />
          </>
        ) : (
          <p className="type-ui">It waits for a reviewer.</p>
        )}
        {discard}
      </div>
    );
  }
  if (!mayReview || kind === "UNDO") return <p className="type-ui">Readers see it.</p>;
  return (
    <ActionForm
      document="undoSubmission"
      fixed={fixed}
      fields={[
        {
          name: "reason",
          label: "Why it is taken back",
          kind: "long",
          required: true,
          hint: "What it added is withdrawn, what it replaced stands again. The log of changes tells both.",
        },
      ]}
      submit="Take it back"
      confirm="All of it is taken back at once."
      label="Take the submission back"
    />
  );
}
