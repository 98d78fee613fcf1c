"use client";

import { type FormEvent, useState } from "react";
import { post, type ToldRefusal } from "@/components/admin/ask";
import type { FieldSpec } from "./field";
import styles from "./form.module.css";
import { FormFields } from "./form-fields";
import { inputOf } from "./form-input";

/** Asked where the account has a second factor, once the password was right. */
const CODE: FieldSpec = {
  name: "code",
  label: "Code",
  required: true,
  autoComplete: "one-time-code",
  hint: "As your app shows it, or a recovery code.",
};

/** A form that signs somebody in: with a password, or by a link that opens an account. */
export function CredentialsForm({
  route,
  fields,
  submit,
  next,
  token = null,
}: {
  route: "/api/auth/sign-in" | "/api/auth/accept-invitation" | "/api/auth/reset-password";
  fields: readonly FieldSpec[];
  submit: string;
  /** Where to go then: a path of this site. */
  next: string;
  /** The secret of the link. */
  token?: string | null;
}) {
  const [busy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const asked = needsCode ? [...fields, CODE] : fields;
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);

  async function act(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const typed = inputOf(
      new FormData(event.currentTarget),
      asked,
      token === null ? {} : { token },
    );
    const answer = await post(route, typed);
    if ("data" in answer) return window.location.assign(next);
    setBusy(false);
    setNeedsCode(needsCode || answer.refusal.argument === CODE.name);
    setRefusal(answer.refusal);
  }

  return (
    <form className={styles.form} onSubmit={act}>
      <FormFields fields={asked} refusal={refusal} />
      <div className={styles.actions}>
        <button className={styles.button} type="submit" disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}
