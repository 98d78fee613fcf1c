/** How an amount that nobody prints has been told apart until now: by the end of what is written of it. */
const COMPUTED = /, computed$/;

/** Where an amount comes from, and the words that somebody printed; null where nobody did. */
export interface AmountOrigin {
  readonly origin: "PRINTED" | "COMPUTED";
  readonly asPrinted: string | null;
}

/** Where the amount of a salary comes from. */
export function amountOrigin({ asPrinted }: { readonly asPrinted: string }): AmountOrigin {
  return COMPUTED.test(asPrinted)
    ? { origin: "COMPUTED", asPrinted: null }
    : { origin: "PRINTED", asPrinted };
}
