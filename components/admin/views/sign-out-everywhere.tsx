"use client";

import { useState } from "react";
import { ask } from "@/components/admin/ask";
import { DOCUMENTS } from "@/components/admin/documents";
import styles from "@/components/admin/forms/form.module.css";

/** Ends all sessions of whoever is signed in. */
export function SignOutEverywhere() {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      <button
        type="button"
        className={styles.button}
        data-quiet={true}
        onClick={async () => {
          const answer = await ask(DOCUMENTS.signOutEverywhere, {});
          if ("refusal" in answer) setProblem(answer.refusal.message);
          else window.location.assign("/admin/sign-in");
        }}
      >
        Sign out everywhere
      </button>
    </>
  );
}
