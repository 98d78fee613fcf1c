import Link from "next/link";
import { ActionForm } from "@/components/admin/forms/action-form";
import { giveUpWords } from "@/components/admin/views/submission-words";
import { Section } from "@/components/ui/section";
import type { OpenDraft } from "./draft-page";

/** What can be done with a whole draft. */
export function HandIn({ draft: { id, version, kind, holds } }: { draft: OpenDraft }) {
  const fixed = { submission: { id, version } };
  const base = `/admin/submissions/${id}`;
  return (
    <>
      <Section id="hand-in" heading="Hand it in">
        {holds === 0 ? (
          <p className="type-ui">
            It holds nothing yet.{" "}
            <Link href={`${base}/source`} prefetch={false}>
              Begin with the source
            </Link>
          </p>
        ) : (
          <ActionForm
            document="submitForReview"
            fixed={fixed}
            submit="Hand it in for review"
            afterwards={{ go: base }}
            label="Hand the draft in"
          />
        )}
      </Section>
      <Section id="give-up" heading="Give it up">
        <ActionForm
          document="discardSubmission"
          fixed={fixed}
          submit="Give it up"
          quiet
          confirm={giveUpWords(kind)}
          afterwards={{ go: base }}
          label="Give the draft up"
        />
      </Section>
    </>
  );
}
