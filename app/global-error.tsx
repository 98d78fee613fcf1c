"use client";

import "@/components/ui/generated/site-styles";
import { FailureView } from "@/components/site/failure-view";

/** The same for a failure of the frame itself, which brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <html lang="en-IN">
      <body>
        <FailureView digest={digest} retry={retry} />
      </body>
    </html>
  );
}
