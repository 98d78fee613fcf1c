import { EvidenceLink } from "@/components/request/evidence-link";
import { SearchForm } from "@/components/search-box/search-form";
import { PageHead } from "../ui/page";
import { Page } from "./page-frame";

/** What an address that leads nowhere shows. */
export function NotFoundView() {
  return (
    <Page>
      <PageHead kicker="404" heading="There is no page at this address">
        <p>
          The address may be mistyped, or name a title, a source or a salary that Stepwise does not
          hold. Nothing that was once published is deleted: what was withdrawn keeps its page.
        </p>
        <p>
          Search, or begin with <EvidenceLink href="/titles">all titles</EvidenceLink>,{" "}
          <EvidenceLink href="/">the path</EvidenceLink> or{" "}
          <EvidenceLink href="/sources">the sources</EvidenceLink>.
        </p>
      </PageHead>
      <SearchForm large />
    </Page>
  );
}
