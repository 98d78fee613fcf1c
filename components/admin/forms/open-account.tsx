"use client";

import { CredentialsForm } from "./credentials-form";
import type { FieldSpec } from "./field";
import { AwaitedLink, useLinkSecret } from "./link-secret";

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

/** Opens an account by the link that led here. */
export function OpenAccount() {
  const { token, told, refusal } = useLinkSecret<Promised>("/api/auth/invitation");
  if (!told) return <AwaitedLink refusal={refusal} />;
  const { email, role } = told;
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
