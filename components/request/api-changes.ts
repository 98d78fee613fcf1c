import type { ApiChange } from "@/domain/changes/api-changes";
import { processParts } from "@/http/process-parts";

/** What changed of the API, the newest first; nothing while pages are built. */
export function apiChanges(): readonly ApiChange[] {
  return processParts()?.apiChanges ?? [];
}
