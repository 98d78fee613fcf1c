"use client";

import { useState } from "react";
import { ask } from "@/components/admin/ask";
import { DOCUMENTS } from "@/components/admin/documents";
import styles from "./form.module.css";

/** Asks whether the page of a link is there: when somebody wants to know, and never by itself. */
export function LinkCheck({ url }: { url: string }) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <p className={styles.actions}>
      <button
        type="button"
        className={styles.button}
        data-quiet={true}
        onClick={async () => {
          setSaid("Asking the page.");
          const answer = await ask<{ linkCheck: { explanation: string } }>(DOCUMENTS.linkCheck, {
            url,
          });
          setSaid("refusal" in answer ? answer.refusal.message : answer.data.linkCheck.explanation);
        }}
      >
        Check the link
      </button>
      <span role="status">{said ?? url}</span>
    </p>
  );
}
