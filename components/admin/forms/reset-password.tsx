"use client";

import { useEffect, useState } from "react";
import { post, type ToldRefusal } from "@/components/admin/ask";
import { CredentialsForm } from "./credentials-form";
import type { FieldSpec } from "./field";
import styles from "./form.module.css";

const NEW_PASSWORD: FieldSpec = {
  name: "password",
  label: "A new password",
  kind: "password",
  required: true,
  autoComplete: "new-password",
  hint: "12 to 128 characters. You are signed out everywhere, and sign in with the new one.",
};

/** Chooses a new password by the link that led here. The secret stands behind the # of the address, which no server sees. */
export function ResetPassword() {
  const [token, setToken] = useState("");
  const [email, setEmail] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);

  useEffect(() => {
    const secret = window.location.hash.slice(1);
    setToken(secret);
    void post("/api/auth/reset", { token: secret }).then((answer) => {
      if ("data" in answer) setEmail((answer.data as { email: string }).email);
      else setRefusal(answer.refusal);
    });
  }, []);

  if (refusal) {
    return (
      <p className={styles.refusal} role="alert">
        {refusal.message}
      </p>
    );
  }
  if (email === null) return <p className="type-ui">Looking at the link.</p>;
  return (
    <>
      <p className="type-ui">The password is that of {email}.</p>
      <CredentialsForm
        route="/api/auth/reset-password"
        fields={[NEW_PASSWORD]}
        submit="Set the password"
        next="/admin/sign-in"
        token={token}
      />
    </>
  );
}
