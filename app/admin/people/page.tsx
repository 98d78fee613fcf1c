import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { NotAllowed } from "@/components/admin/views/not-allowed";
import { PeopleView } from "@/components/admin/views/people-view";
import { asViewer, ifAllowed, signedIn } from "@/components/request/as-viewer";
import { everyNode } from "@/domain/question/list-pages";
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
    accounts: await everyNode(async (after) => (await asViewer(ACCOUNTS, { after })).accounts),
    invitations: await everyNode(
      async (after) => (await asViewer(INVITATIONS, { after })).invitations,
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
