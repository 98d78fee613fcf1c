import { EvidenceLink } from "@/components/request/evidence-link";
import { PageHead } from "@/components/ui/page";

/** The path before any of it was recorded. */
export function NothingRecorded({ path }: { path: string }) {
  return (
    <PageHead heading="Nothing was recorded yet at that moment">
      <p>
        Stepwise answers from what had been recorded by the moment that you ask about, and nothing
        had been recorded of these titles.{" "}
        <EvidenceLink href={path} moment="now">
          See the path as it stands today
        </EvidenceLink>
        .
      </p>
    </PageHead>
  );
}
