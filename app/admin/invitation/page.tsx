import type { Metadata } from "next";
import { OpenAccount } from "@/components/admin/forms/open-account";
import { AdminPage } from "@/components/admin/views/admin-page";

export const metadata: Metadata = {
  title: "Open your account",
  robots: { index: false },
  referrer: "no-referrer",
};

/** Where an invited person opens an account. */
export default function InvitationPage() {
  return (
    <AdminPage
      viewer={null}
      path="/admin/invitation"
      heading="Open your account"
      lede="You were invited to add salaries to Stepwise. The link opens one account."
    >
      <OpenAccount />
    </AdminPage>
  );
}
