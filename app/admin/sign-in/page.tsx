import type { Metadata } from "next";
import { CredentialsForm } from "@/components/admin/forms/credentials-form";
import type { FieldSpec } from "@/components/admin/forms/field";
import { ownPath } from "@/components/admin/own-path";
import { AdminPage } from "@/components/admin/views/admin-page";
import type { SearchParams } from "@/components/request/search-params";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

const FIELDS: readonly FieldSpec[] = [
  {
    name: "email",
    label: "E-mail address",
    kind: "email",
    required: true,
    autoComplete: "username",
  },
  {
    name: "password",
    label: "Password",
    kind: "password",
    required: true,
    autoComplete: "current-password",
  },
];

/** Where people with an account sign in. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next } = await searchParams;
  return (
    <AdminPage
      viewer={null}
      path="/admin/sign-in"
      heading="Sign in to add salaries"
      lede="Accounts are for people who add sources and salaries, and are opened by invitation. Reading, comparing and the API need none."
    >
      <CredentialsForm
        route="/api/auth/sign-in"
        fields={FIELDS}
        submit="Sign in"
        next={ownPath(next)}
      />
    </AdminPage>
  );
}
