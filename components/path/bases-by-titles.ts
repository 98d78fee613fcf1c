import { PAY_BASES, type PayBasis } from "@/domain/vocabulary";

interface PaidTitle {
  readonly pay: {
    readonly bySource: readonly { readonly central: { readonly basis: PayBasis } | null }[];
  };
}

/** The pay bases that the titles of a path are stated on: that of most titles first. */
export function basesByTitles(titles: readonly PaidTitle[]): PayBasis[] {
  const covered = (basis: PayBasis) =>
    titles.filter(({ pay }) => pay.bySource.some(({ central }) => central?.basis === basis)).length;
  return PAY_BASES.filter((basis) => covered(basis) > 0).sort((a, b) => covered(b) - covered(a));
}
