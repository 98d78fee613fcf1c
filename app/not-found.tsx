import type { Metadata } from "next";
import Link from "next/link";
import { Page, PageHead } from "@/components/ui/page";

export const metadata: Metadata = { title: "Not found" };

/** What an address that leads nowhere shows. */
export default function NotFound() {
  return (
    <Page>
      <PageHead kicker="404" heading="There is no page at this address">
        <p>
          The address may be mistyped, or name a title, a source or a salary that Stepwise does not
          hold. Nothing that was once published is deleted: what was withdrawn keeps its page.
        </p>
        <p>
          Begin with <Link href="/">the path</Link> or with <Link href="/sources">the sources</Link>
          .
        </p>
      </PageHead>
    </Page>
  );
}
