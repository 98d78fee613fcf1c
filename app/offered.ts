import { cache } from "react";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const OFFERED = graphql(`
  query OfferedChoices($asOf: DateTime) {
    countries(asOf: $asOf) { code currencyCode }
    sources(first: 100, asOf: $asOf) {
      edges { node { slug name salaryCount } }
    }
  }
`);

/** What the filter of a page can choose from, as it was held at a moment; null for now. */
export const offeredAt = cache(async (asOf: string | null) => {
  const { countries, sources } = await execute(OFFERED, { asOf });
  return {
    everyCountry: true,
    countries: countries.map(({ code }) => code),
    /** The currency of each country that has one. */
    currencies: new Map(
      countries.flatMap(({ code, currencyCode }) =>
        currencyCode ? [[code, currencyCode] as const] : [],
      ),
    ),
    sources: sources.edges
      .map(({ node }) => node)
      .filter(({ salaryCount }) => salaryCount > 0)
      .map(({ slug, name }) => ({ slug, name })),
  };
});

export type OfferedNow = Awaited<ReturnType<typeof offeredAt>>;
