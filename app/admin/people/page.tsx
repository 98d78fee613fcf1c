import type { Metadata } from "next";
import { asked, ifAllowed, signedIn } from "@/app/admin/asked";
import { everyNode } from "@/app/list-pages";
import { AdminPage } from "@/components/admin/admin-page";
import { NotAllowed } from "@/components/admin/not-allowed";
import { PeopleView } from "@/components/admin/people-view";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "People", robots: { index: false } };

const ACCOUNTS = graphql(`
  query PeopleAccounts($after: String) {
    accounts(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...PeopleAccount } }
    }
  }
`);

const INVITATIONS = graphql(`
  query PeopleInvitations($after: String) {
    invitations(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...PeopleInvitation } }
    }
  }
`);

/** Who has an account: for administrators. */
export default async function PeoplePage() {
  const viewer = await signedIn("/admin/people");
  const people = await ifAllowed(async () => ({
    accounts: await everyNode(async (after) => (await asked(ACCOUNTS, { after })).accounts),
    invitations: await everyNode(
      async (after) => (await asked(INVITATIONS, { after })).invitations,
    ),
  }));
  return (
    <AdminPage viewer={viewer} path="/admin/people" heading="People with an account">
      {people ? (
        <PeopleView accounts={people.accounts} invitations={people.invitations} />
      ) : (
        <NotAllowed who="administrators" />
      )}
    </AdminPage>
  );
}
