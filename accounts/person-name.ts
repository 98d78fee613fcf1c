import { checkedText } from "@/domain/text/plain-text";

const LONGEST = 100;

/** A name as others see it: one line, without what cannot be seen. */
export function normalName(name: string): string {
  return checkedText(name);
}

/** Why a name cannot be had; null where it can. */
export function nameProblem(name: string): string | null {
  const { length } = normalName(name);
  if (length === 0) return "Say the name that others will see.";
  return length > LONGEST ? `The name has more than ${LONGEST} characters.` : null;
}
