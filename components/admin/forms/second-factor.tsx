"use client";

import { type FormEvent, useState } from "react";
import { ask, type ToldRefusal } from "@/components/admin/ask";
import { DOCUMENTS, type DocumentName } from "@/components/admin/documents";
import type { FieldSpec } from "./field";
import styles from "./form.module.css";
import { FormFields } from "./form-fields";
import { inputOf } from "./form-input";

const PASSWORD: FieldSpec = {
  name: "password",
  label: "Your password, once more",
  kind: "password",
  required: true,
  autoComplete: "current-password",
};
const CODE: FieldSpec = {
  name: "code",
  label: "The code that the app shows",
  required: true,
  autoComplete: "one-time-code",
};
const REMOVING: FieldSpec = { ...CODE, label: "A code of the app, or a recovery code" };

/** What an app is set up with, and the codes for when it is lost: shown once. */
interface Shown {
  readonly secret?: string;
  readonly address?: string;
  readonly recoveryCodes?: { readonly codes: readonly string[] } | null;
}

/** Turns the second factor of one's own account on and off, step by step. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const [holds, setHolds] = useState(isOn);
  const [shown, setShown] = useState<Shown>({});
  const { secret, address, recoveryCodes } = shown;
  if (holds) {
    return (
      <>
        {recoveryCodes ? (
          <div className={styles.done} role="status">
            <p>
              It is on. Keep these codes where you find them without the app. Each stands in for one
              code, once, and they are not shown again.
            </p>
            <ul>
              {recoveryCodes.codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="type-ui">It is on: you sign in with a code beside the password.</p>
        )}
        <Step
          document="removeSecondFactor"
          field={REMOVING}
          submit="Turn it off"
          onDone={() => {
            setHolds(false);
            setShown({});
          }}
        />
      </>
    );
  }
  if (secret === undefined) {
    return <Step document="beginSecondFactor" field={PASSWORD} submit="Begin" onDone={setShown} />;
  }
  return (
    <>
      <p className={styles.done} role="status">
        Type this secret into an app for codes, or <a href={address}>open it</a> in one on this
        device. It is not shown again. <code>{secret}</code>
      </p>
      <Step
        document="confirmSecondFactor"
        field={CODE}
        submit="Turn it on"
        onDone={(done) => {
          setShown(done);
          setHolds(true);
        }}
      />
    </>
  );
}

function Step({
  document,
  field,
  submit,
  onDone,
}: {
  document: DocumentName;
  field: FieldSpec;
  submit: string;
  onDone: (shown: Shown) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);

  async function act(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const input = inputOf(new FormData(event.currentTarget), [field], {});
    const answer = await ask<Record<string, Shown>>(DOCUMENTS[document], { input });
    setBusy(false);
    if ("refusal" in answer) setRefusal(answer.refusal);
    else onDone(answer.data[document] ?? {});
  }

  return (
    <form className={styles.form} onSubmit={act} aria-label={submit}>
      <FormFields fields={[field]} refusal={refusal} />
      <div className={styles.actions}>
        <button className={styles.button} type="submit" disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}
