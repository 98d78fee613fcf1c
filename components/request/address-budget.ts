import { USUAL_RATE_LIMIT } from "@/domain/limits";
import { processParts } from "@/http/process-parts";

/** How many objects an address may ask of the API in a minute; null for no limit. */
export function addressBudget(): number | null {
  const limit = processParts()?.rateLimit ?? USUAL_RATE_LIMIT;
  return limit === 0 ? null : limit;
}
