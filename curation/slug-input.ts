import { createHash } from "node:crypto";
import { LONGEST_SLUG } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { isSlug } from "@/evidence/snapshot";

const LONGEST_SLUG_OF_NAME = 100;
/** How much of a digest tells two slugs apart that are cut. */
const DIGITS = 12;

/** A slug made of a name; empty where it has no letter or digit of ASCII. */
export function slugOfName(name: string): string {
  return checkedText(name)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG_OF_NAME)
    .replace(/^-|-$/g, "");
}

/** A slug made of several, one after the other; where that is too long, cut, with a digest of the whole. */
export function slugOfParts(...parts: readonly string[]): string {
  const whole = parts.filter((part) => part !== "").join("-");
  if (whole.length <= LONGEST_SLUG) return whole;
  const digest = createHash("sha256").update(whole).digest("hex").slice(0, DIGITS);
  return `${whole.slice(0, LONGEST_SLUG - DIGITS - 1).replace(/-$/, "")}-${digest}`;
}

/** The slug that was written, or one made of the name. */
export function slugFor(argument: string, slug: string | null | undefined, name: string): string {
  const chosen = slug ?? slugOfName(name);
  refuseNoSlug(argument, chosen);
  return chosen;
}

/** Throws BAD_USER_INPUT where a text can be no slug. */
export function refuseNoSlug(argument: string, chosen: string): void {
  if (isSlug(chosen)) return;
  throw badUserInput(
    argument,
    "A slug is made of small letters a to z, digits and single hyphens, at most 120 characters.",
  );
}
