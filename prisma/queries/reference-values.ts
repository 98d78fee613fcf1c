import Big from "big.js";
import type { ReferenceValue } from "@/domain/evidence/evidence";
import type { Prisma } from "../generated/client";
import { type RevisionIndex, versioned } from "../rows";

/** A rate, an inflation or a purchasing power from its row. */
export function toReferenceValue(
  row: Prisma.ReferenceValueGetPayload<object>,
  revisions: RevisionIndex,
): ReferenceValue {
  return {
    ...versioned(row, revisions),
    sourceId: row.sourceId,
    series: row.series,
    country: row.country,
    currency: row.currency,
    year: row.year,
    value: new Big(String(row.value)),
    unit: row.unit,
    days: row.days,
  };
}
