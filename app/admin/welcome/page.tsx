import type { Metadata } from "next";
import { OpenAccount } from "@/components/admin/forms/open-account";
import { AdminPage } from "@/components/admin/views/admin-page";

export const metadata: Metadata = {
  title: "Open the first account",
  robots: { index: false },
  referrer: "no-referrer",
};

/** Where the first administrator opens an account. */
export default function WelcomePage() {
  return (
    <AdminPage
      viewer={null}
      path="/admin/welcome"
      heading="Open the first account"
      lede="Whoever started Stepwise was given the link to this page. It opens one account, that of an administrator, who invites everybody else."
    >
      <OpenAccount />
    </AdminPage>
  );
}
