import Link from "next/link";
import { formatMoment } from "@/domain/format";
import type { AsOf } from "./as-of";
import { Notice } from "./notice";

/** Says that a page shows an earlier moment, and leads to today's. Nothing where it shows today. */
export function AsOfNotice({ asOf, path }: { asOf: AsOf; path: string }) {
  if (asOf.problem !== null) {
    return <Notice>{asOf.problem} This page shows the evidence as it stands today.</Notice>;
  }
  if (asOf.instant === null) return null;
  return (
    <Notice>
      As the evidence stood on <time dateTime={asOf.instant}>{formatMoment(asOf.instant)}</time>.{" "}
      <Link href={path}>See it as it stands today</Link>
    </Notice>
  );
}
