import Big from "big.js";
import type { ReferenceValue } from "@/domain/evidence";
import type { Database } from "../client";
import { IN_ORDER, type RevisionIndex, versioned } from "./rows";

/** All rates, inflations and purchasing powers in all their versions: one statement. */
export async function loadReferenceValues(
  { models }: Database,
  revisions: Promise<RevisionIndex>,
): Promise<ReferenceValue[]> {
  const [index, rows] = await Promise.all([
    revisions,
    models.referenceValue.findMany({ orderBy: IN_ORDER }),
  ]);
  return rows.map((row) => ({
    ...versioned(row, index),
    sourceId: row.sourceId,
    series: row.series,
    country: row.country,
    currency: row.currency,
    year: row.year,
    value: new Big(row.value.toFixed()),
    unit: row.unit,
    days: row.days,
  }));
}
