import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { NotAllowed } from "@/components/admin/views/not-allowed";
import { PeopleView } from "@/components/admin/views/people-view";
import { asViewerIfAllowed, signedIn } from "@/components/request/as-viewer";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "People", robots: { index: false } };

const PEOPLE_PAGE = graphql(`
  query PeoplePage {
    accounts(first: 100) {
      ...PeopleAccounts
    }
    invitations(first: 100) {
      ...PeopleInvitations
    }
  }
`);

/** Who has an account: for administrators. */
export default async function PeoplePage() {
  const viewer = await signedIn("/admin/people");
  const people = await asViewerIfAllowed(PEOPLE_PAGE, {});
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
