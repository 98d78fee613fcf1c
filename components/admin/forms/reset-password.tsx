"use client";

import { CredentialsForm } from "./credentials-form";
import type { FieldSpec } from "./field";
import { AwaitedLink, useLinkSecret } from "./link-secret";

const NEW_PASSWORD: FieldSpec = {
  name: "password",
  label: "A new password",
  kind: "password",
  required: true,
  autoComplete: "new-password",
  hint: "12 to 128 characters. You are signed out everywhere, and sign in with the new one.",
};

/** Chooses a new password by the link that led here. */
export function ResetPassword() {
  const { token, told, refusal } = useLinkSecret<{ readonly email: string }>("/api/auth/reset");
  if (!told) return <AwaitedLink refusal={refusal} />;
  return (
    <>
      <p className="type-ui">The password is that of {told.email}.</p>
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
