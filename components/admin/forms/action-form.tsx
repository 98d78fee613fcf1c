"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { ask, type ToldRefusal } from "@/components/admin/ask";
import { DOCUMENTS, type DocumentName } from "@/components/admin/documents";
import type { FieldSpec } from "./field";
import styles from "./form.module.css";
import { FormFields } from "./form-fields";
import { inputOf, valueAt } from "./form-input";

/** What happens when it is done. */
export interface Afterwards {
  /** An address to go on to; {path} is replaced by what stands there in the answer. */
  readonly go?: string;
  /** A secret of the answer that is shown this once: where it stands, and what to say of it. */
  readonly reveal?: { readonly path: string; readonly words: string; readonly before?: string };
  /** A sentence that says that it is done. */
  readonly say?: string;
}

/** A form that does one thing by one mutation. What was refused is said beside its field, and nothing typed is lost. */
export function ActionForm({
  document,
  fixed = {},
  fields = [],
  submit,
  quiet = false,
  confirm,
  layout = "stacked",
  afterwards = {},
  label,
}: {
  document: DocumentName;
  /** Parts of the input that nobody types. */
  fixed?: object;
  fields?: readonly FieldSpec[];
  submit: string;
  quiet?: boolean;
  /** Asked once more before it is done. */
  confirm?: string;
  layout?: "stacked" | "row" | "columns";
  afterwards?: Afterwards;
  /** What the form is for, where no heading says so. */
  label?: string;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  // Until the page that is gone on to is there, it is not done a second time.
  const [isLeading, lead] = useTransition();
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [done, setDone] = useState<{ words: string; secret: string | null } | null>(null);

  // What was refused is where the keyboard goes on.
  useEffect(() => {
    if (refusal === null) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);

  async function act(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (confirm && !asked) return setAsked(true);
    setBusy(true);
    setRefusal(null);
    setDone(null);
    const input = inputOf(new FormData(event.currentTarget), fields, fixed);
    const answer = await ask<object>(DOCUMENTS[document], { input });
    setBusy(false);
    setAsked(false);
    if ("refusal" in answer) return setRefusal(answer.refusal);
    finish(answer.data);
  }

  function finish(data: object) {
    const { go, reveal, say } = afterwards;
    if (go) {
      const address = go.replace(/\{([^{}]+)\}/g, (_all, path) => valueAt(data, path));
      return lead(() => router.push(address));
    }
    if (reveal) {
      const before = reveal.before?.startsWith("/") ? window.location.origin + reveal.before : "";
      setDone({ words: reveal.words, secret: before + valueAt(data, reveal.path) });
    } else if (say) setDone({ words: say, secret: null });
    form.current?.reset();
    router.refresh();
  }

  return (
    <form ref={form} className={styles.form} data-layout={layout} onSubmit={act} aria-label={label}>
      <FormFields fields={fields} refusal={refusal} />
      <div className={styles.actions}>
        <button
          className={styles.button}
          type="submit"
          disabled={busy || isLeading}
          data-quiet={quiet}
        >
          {asked ? `Yes, ${submit.charAt(0).toLowerCase()}${submit.slice(1)}` : submit}
        </button>
        {asked ? (
          <>
            <span role="alert">{confirm}</span>
            <button
              className={styles.button}
              type="button"
              data-quiet={true}
              onClick={() => setAsked(false)}
            >
              No
            </button>
          </>
        ) : null}
      </div>
      {done ? (
        <p className={styles.done} role="status">
          {done.words}
          {done.secret ? <code>{done.secret}</code> : null}
        </p>
      ) : null}
    </form>
  );
}
