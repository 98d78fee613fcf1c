"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often it is looked again, in milliseconds. */
const EVERY_MS = 2_000;

/** A link to the page that it stands on, which is looked at again by itself where scripts run. */
export function LookAgain({ path }: { path: string }) {
  const router = useRouter();
  useEffect(() => {
    // What was typed into the forms of the page stays.
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  // A plain link, so that the page is asked for anew.
  return <a href={path}>Look again</a>;
}
