import type { Metadata } from "next";
import { AccountView } from "@/components/admin/views/account-view";
import { AdminPage } from "@/components/admin/views/admin-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

const ACCOUNT_PAGE = graphql(`
  query AccountPage {
    viewer {
      ...AccountView
    }
  }
`);

/** One's own account: password, sessions, API tokens. */
export default async function AccountPage() {
  const viewer = await signedIn("/admin/account");
  const { viewer: account } = await asViewer(ACCOUNT_PAGE, {});
  return (
    <AdminPage viewer={viewer} path="/admin/account" heading="Your account">
      {account ? <AccountView account={account} /> : null}
    </AdminPage>
  );
}
