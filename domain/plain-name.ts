import { checkedText } from "@/domain/text/plain-text";

/**
 * A name by which two spellings are known as the same: without what cannot be seen, capitals,
 * punctuation and the accents of European letters. The marks of other scripts stay: in Devanagari
 * they are the vowels, and tell words apart; and so do + and #, which tell C, C++ and C# apart.
 */
export function plainName(name: string): string {
  return checkedText(name)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
}
