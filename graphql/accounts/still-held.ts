import { Refusal } from "@/domain/refusal";

/** What was written a moment ago. */
export function stillHeld<T>(found: T | null | undefined): T {
  if (found == null) throw new Refusal("NOT_FOUND", "It has been removed meanwhile.");
  return found;
}
