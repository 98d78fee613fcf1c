import { LONGEST_SLUG } from "@/domain/limits";

/** The longest slug that the database takes. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be a slug at all. What cannot is never held, and need not reach the database. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}
