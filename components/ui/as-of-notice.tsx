import { ChangesSince, type ChangesSinceField } from "@/components/explorer/changes-since";
import { formatMoment } from "@/domain/format";
import type { AsOf } from "./as-of";
import { EvidenceLink } from "./evidence-link";
import { Notice } from "./notice";

/**
 * Says that a page shows an earlier moment, what has changed since, and leads to today's. Nothing
 * where it shows today.
 */
export function AsOfNotice({
  asOf,
  path,
  changes,
}: {
  asOf: AsOf;
  path: string;
  changes: ChangesSinceField | null;
}) {
  if (asOf.problem !== null) {
    return <Notice>{asOf.problem} This page shows the evidence as it stands today.</Notice>;
  }
  if (asOf.instant === null) return null;
  return (
    <Notice>
      <p>
        As the evidence stood on <time dateTime={asOf.instant}>{formatMoment(asOf.instant)}</time>.{" "}
        <EvidenceLink href={path} moment="now">
          See it as it stands today
        </EvidenceLink>
      </p>
      {changes === null ? null : <ChangesSince changes={changes} />}
    </Notice>
  );
}
