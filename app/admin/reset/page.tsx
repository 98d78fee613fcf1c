import type { Metadata } from "next";
import { ResetPassword } from "@/components/admin/forms/reset-password";
import { AdminPage } from "@/components/admin/views/admin-page";

export const metadata: Metadata = {
  title: "A new password",
  robots: { index: false },
  referrer: "no-referrer",
};

/** Where a person whose password was forgotten chooses a new one. */
export default function ResetPage() {
  return (
    <AdminPage
      viewer={null}
      path="/admin/reset"
      heading="A new password"
      lede="An administrator made you this link. It is good once, for 24 hours."
    >
      <ResetPassword />
    </AdminPage>
  );
}
