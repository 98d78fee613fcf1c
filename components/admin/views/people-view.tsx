import { ActionForm } from "@/components/admin/forms/action-form";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { ACCOUNT_ROLES } from "@/domain/permissions";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { ROLE_WORDS } from "./admin-page";

const ACCOUNT = graphql(`
  fragment PeopleAccount on Account {
    id
    name
    email
    role
    createdAt
    disabledAt
    hasSecondFactor
  }
`);

const INVITATION = graphql(`
  fragment PeopleInvitation on Invitation {
    id
    email
    role
    invitedBy
    expiresAt
  }
`);

const ROLES = ACCOUNT_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }));

/** The people with an account, and those who are invited. */
export function PeopleView({
  accounts,
  invitations,
}: {
  accounts: readonly FragmentType<typeof ACCOUNT>[];
  invitations: readonly FragmentType<typeof INVITATION>[];
}) {
  const people = accounts.map((account) => readFragment(ACCOUNT, account));
  const invited = invitations.map((invitation) => readFragment(INVITATION, invitation));
  return (
    <>
      <Section
        id="invite"
        heading="Invite somebody"
        intro="A curator writes. A reviewer publishes what others wrote. An administrator does both, and looks after people. The link opens one account within 7 days."
      >
        <ActionForm
          document="inviteAccount"
          submit="Make the link"
          fields={[
            { name: "email", label: "E-mail address", kind: "email", required: true },
            { name: "role", label: "Role", kind: "choice", options: ROLES, value: "CURATOR" },
          ]}
          afterwards={{
            reveal: {
              path: "inviteAccount.token",
              before: "/admin/invitation#",
              words:
                "Send this link to the person. It is not shown again, and nothing is sent by Stepwise.",
            },
          }}
        />
      </Section>
      {invited.length > 0 ? (
        <Section id="invited" heading="Open invitations" layout="above">
          <DataTable
            caption="Open invitations"
            captionHidden
            rows={invited}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "email",
                head: "For",
                cell: ({ email }) => email ?? "the first administrator",
              },
              { key: "role", head: "Role", cell: ({ role }) => ROLE_WORDS[role] },
              {
                key: "by",
                head: "Invited by",
                cell: ({ invitedBy }) => invitedBy ?? "the start of the server",
              },
              {
                key: "until",
                head: "Good until",
                cell: ({ expiresAt }) => formatMoment(expiresAt),
              },
              {
                key: "revoke",
                head: "Take back",
                cell: ({ id, email }) => (
                  <ActionForm
                    document="revokeInvitation"
                    fixed={{ invitation: id }}
                    submit="Take back"
                    quiet
                    label={`Take back the invitation of ${email ?? "the first administrator"}`}
                  />
                ),
              },
            ]}
          />
        </Section>
      ) : null}
      <Section id="people" heading="Accounts" layout="above">
        <DataTable
          caption="Accounts"
          captionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", head: "Name", cell: ({ name }) => name },
            { key: "email", head: "E-mail address", cell: ({ email }) => email },
            {
              key: "role",
              head: "Role",
              cell: ({ id, role, name }) => (
                <ActionForm
                  document="changeRole"
                  fixed={{ account: id }}
                  fields={[
                    { name: "role", label: "Role", kind: "choice", options: ROLES, value: role },
                  ]}
                  submit="Change"
                  quiet
                  layout="row"
                  label={`Role of ${name}`}
                />
              ),
            },
            {
              key: "reset",
              head: "Password forgotten",
              cell: ({ id, name, disabledAt }) =>
                disabledAt ? null : (
                  <ActionForm
                    document="makeResetLink"
                    fixed={{ account: id }}
                    submit="Make a link"
                    quiet
                    confirm="Whoever has the link can choose the password."
                    label={`A link to a new password for ${name}`}
                    afterwards={{
                      reveal: {
                        path: "makeResetLink.token",
                        before: "/admin/reset#",
                        words:
                          "Send this link to the person by a way that you trust. It is good once, for 24 hours, and is not shown again.",
                      },
                    }}
                  />
                ),
            },
            {
              key: "factor",
              head: "Second factor",
              cell: ({ id, name, hasSecondFactor }) =>
                hasSecondFactor ? (
                  <ActionForm
                    document="clearSecondFactor"
                    fixed={{ account: id }}
                    submit="Remove"
                    quiet
                    confirm="The person then signs in by the password alone."
                    label={`Remove the second factor of ${name}`}
                  />
                ) : (
                  "none"
                ),
            },
            {
              key: "state",
              head: "Account",
              cell: ({ id, name, disabledAt }) =>
                disabledAt ? (
                  <ActionForm
                    document="enableAccount"
                    fixed={{ account: id }}
                    submit="Open again"
                    quiet
                    label={`Open the account of ${name} again`}
                  />
                ) : (
                  <ActionForm
                    document="disableAccount"
                    fixed={{ account: id }}
                    submit="Close"
                    quiet
                    confirm="The person is signed out at once."
                    label={`Close the account of ${name}`}
                  />
                ),
            },
          ]}
        />
      </Section>
    </>
  );
}
