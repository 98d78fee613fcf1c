import type { Revision } from "@/domain/evidence";
import type { Database } from "../client";

/** The latest revision, whose number is the version of the evidence; null in an empty database. One statement. */
export async function latestRevision({ models }: Database): Promise<Revision | null> {
  return models.revision.findFirst({ orderBy: { id: "desc" } });
}
