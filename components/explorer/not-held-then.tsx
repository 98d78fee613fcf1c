import { EvidenceLink } from "@/components/request/evidence-link";
import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";

/** A thing that is held today and was not yet on the day that the address asks about. */
export function NotHeldThen({ name, path }: { name: string; path: string }) {
  return (
    <>
      <PageHead heading={name} />
      <EmptyState heading="Not recorded yet on that day">
        <p>
          The evidence of the day that you asked about did not hold it.{" "}
          <EvidenceLink href={path} moment="now">
            See it as it stands today
          </EvidenceLink>
          .
        </p>
      </EmptyState>
    </>
  );
}
