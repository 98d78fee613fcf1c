import { ActionForm } from "@/components/admin/forms/action-form";
import { SecondFactor } from "@/components/admin/forms/second-factor";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { SignOutEverywhere } from "./sign-out-everywhere";

const ACCOUNT_VIEW = graphql(`
  fragment AccountView on Viewer {
    email
    hasSecondFactor
    sessions
    openSessions {
      id
      createdAt
      expiresAt
    }
    apiTokens {
      id
      name
      scopes
      createdAt
      expiresAt
    }
  }
`);

const SCOPES = [
  { value: "READ", label: "Read drafts and the queue" },
  { value: "EDIT", label: "Write submissions" },
  { value: "REVIEW", label: "Publish and take back, where your role may" },
];

/** What a person can do about the own account. */
export function AccountView({ account }: { account: FragmentType<typeof ACCOUNT_VIEW> }) {
  const read = readFragment(ACCOUNT_VIEW, account);
  const { email, sessions, openSessions, apiTokens } = read;
  return (
    <>
      <Section id="password" heading="Password" intro={`You sign in as ${email}.`}>
        <ActionForm
          document="changePassword"
          submit="Change the password"
          fields={[
            {
              name: "current",
              label: "Present password",
              kind: "password",
              required: true,
              autoComplete: "current-password",
            },
            {
              name: "next",
              label: "New password",
              kind: "password",
              required: true,
              autoComplete: "new-password",
              hint: "12 to 128 characters. You are signed out everywhere, and sign in with the new one.",
            },
          ]}
          afterwards={{ go: "/admin/sign-in" }}
        />
      </Section>
      <Section
        id="second-factor"
        heading="Second factor"
        intro="A code of an app on your phone, beside the password. Whoever has the password alone does not come in."
      >
        <SecondFactor isOn={read.hasSecondFactor} />
      </Section>
      <Section
        id="sessions"
        heading="Sessions"
        intro={`You are signed in in ${countOf(sessions, "browser")}. A session ends after 12 hours.`}
      >
        <DataTable
          caption="Where you are signed in"
          captionHidden
          rows={openSessions.map((session, place) => ({ ...session, place: place + 1 }))}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "since",
              head: "Signed in",
              cell: ({ createdAt }) => formatMoment(createdAt),
            },
            { key: "until", head: "Ends", cell: ({ expiresAt }) => formatMoment(expiresAt) },
            {
              key: "end",
              head: "End it",
              cell: ({ id, createdAt, place }) => (
                <ActionForm
                  document="endSession"
                  fixed={{ session: id }}
                  submit="End"
                  quiet
                  confirm="Whoever uses it has to sign in again."
                  label={`End session ${place}, of ${formatMoment(createdAt)}`}
                />
              ),
            },
          ]}
        />
        <SignOutEverywhere />
      </Section>
      <Section
        id="tokens"
        heading="API tokens"
        intro="A token lets a script act for you through GraphQL and the import of files. It does no more than your role may, and never administers."
      >
        {apiTokens.length > 0 ? (
          <DataTable
            caption="Your tokens"
            captionHidden
            rows={apiTokens}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", head: "Name", cell: ({ name }) => name },
              {
                key: "scopes",
                head: "May be used for",
                cell: ({ scopes }) => scopes.join(", ").toLowerCase(),
              },
              {
                key: "ends",
                head: "Ends",
                cell: ({ expiresAt }) => (expiresAt ? formatMoment(expiresAt) : "never"),
              },
              {
                key: "revoke",
                head: "Revoke",
                cell: ({ id, name }) => (
                  <ActionForm
                    document="revokeApiToken"
                    fixed={{ apiToken: id }}
                    submit="Revoke"
                    quiet
                    confirm="Scripts that use it stop working."
                    label={`Revoke ${name}`}
                  />
                ),
              },
            ]}
          />
        ) : null}
        <h3 className="type-label">A new token</h3>
        <ActionForm
          document="createApiToken"
          submit="Make a token"
          fields={[
            { name: "name", label: "Name", required: true, hint: "What will use it." },
            { name: "scopes", label: "May be used for", kind: "several", options: SCOPES },
            {
              name: "days",
              label: "Ends after days",
              kind: "number",
              required: true,
              value: "90",
              hint: "1 to 365.",
            },
          ]}
          afterwards={{
            reveal: {
              path: "createApiToken.secret",
              words: "Copy the token now: it is not shown again. Send it as Authorization: Bearer.",
            },
          }}
        />
      </Section>
    </>
  );
}
