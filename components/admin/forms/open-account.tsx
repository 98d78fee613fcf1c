"use client";

import { useEffect, useState } from "react";
import { post, type ToldRefusal } from "@/components/admin/ask";
import { CredentialsForm } from "./credentials-form";
import type { FieldSpec } from "./field";
import styles from "./form.module.css";

const NAME: FieldSpec = {
  name: "name",
  label: "Your name",
  required: true,
  autoComplete: "name",
  hint: "Other people with an account see it beside what you write.",
};
const PASSWORD: FieldSpec = {
  name: "password",
  label: "A password",
  kind: "password",
  required: true,
  autoComplete: "new-password",
  hint: "12 to 128 characters. Several words that do not belong together are good.",
};
const EMAIL: FieldSpec = {
  name: "email",
  label: "E-mail address",
  kind: "email",
  required: true,
  autoComplete: "username",
  hint: "You sign in with it. Nothing is sent to it.",
};

interface Promised {
  readonly email: string | null;
  readonly role: string;
}

/** Opens an account by the link that led here. The secret stands behind the # of the address, which no server sees. */
export function OpenAccount() {
  const [token, setToken] = useState("");
  const [promised, setPromised] = useState<Promised | null>(null);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);

  useEffect(() => {
    const secret = window.location.hash.slice(1);
    setToken(secret);
    void post("/api/auth/invitation", { token: secret }).then((answer) => {
      if ("data" in answer) setPromised(answer.data as Promised);
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
  if (!promised) return <p className="type-ui">Looking at the link.</p>;
  const { email, role } = promised;
  return (
    <>
      <p className="type-ui">
        The account will be that of {role === "ADMINISTRATOR" ? "an" : "a"} {role.toLowerCase()}
        {email ? ` with the address ${email}` : ""}.
      </p>
      <CredentialsForm
        route="/api/auth/accept-invitation"
        fields={email ? [NAME, PASSWORD] : [EMAIL, NAME, PASSWORD]}
        submit="Open the account"
        next="/admin"
        token={token}
      />
    </>
  );
}
