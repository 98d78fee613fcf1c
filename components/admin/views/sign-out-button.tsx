"use client";

import { post } from "@/components/admin/ask";
import styles from "@/components/admin/forms/form.module.css";

/** Ends the session of this browser. */
export function SignOutButton() {
  return (
    <button
      type="button"
      className={styles.button}
      data-quiet={true}
      onClick={async () => {
        await post("/api/auth/sign-out", {});
        // A new page load: nothing of the account stays in memory.
        window.location.assign("/admin/sign-in");
      }}
    >
      Sign out
    </button>
  );
}
