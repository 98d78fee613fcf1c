import Link from "next/link";
import { formatMoment } from "@/domain/format";
import type { AsOf } from "./as-of";
import { Notice } from "./notice";

/** Says that a page shows an earlier day, and leads to today's. Nothing where it shows today. */
export function AsOfNotice({ asOf, path }: { asOf: AsOf; path: string }) {
  if (asOf.unreadable !== null) {
    return (
      <Notice>
        The address asks for “{asOf.unreadable}”, which is not a day that has been. Write it as
        2026-01-31. This is the evidence as it stands today.
      </Notice>
    );
  }
  if (asOf.instant === null) return null;
  return (
    <Notice>
      This is the evidence as it stood on{" "}
      <time dateTime={asOf.instant}>{formatMoment(asOf.instant)}</time>.{" "}
      <Link href={path}>See it as it stands today</Link>
    </Notice>
  );
}
