import { bareLetters } from "./plain-text";

/**
 * A name by which two spellings are known as the same: in bare letters, without punctuation. The
 * signs + and # stay: they tell C, C++ and C# apart.
 */
export function plainName(name: string): string {
  return bareLetters(name)
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
}
