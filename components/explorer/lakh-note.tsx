import { LAKH_EXPLAINED } from "@/domain/words/number-words";

/**
 * What a lakh and a crore are, after the words on a chart in rupees. Those whose clock is India's know:
 * for them it is left unseen, by a script, and nothing moves.
 */
export function LakhNote({ currencies }: { currencies: readonly string[] }) {
  return currencies.includes("INR") ? <span data-explains="lakh"> {LAKH_EXPLAINED}</span> : null;
}
