"use client";

import { FailureView } from "@/components/site/failure-view";

/** What a page shows that could not be made. The server has logged why. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return <FailureView digest={digest} retry={retry} />;
}
