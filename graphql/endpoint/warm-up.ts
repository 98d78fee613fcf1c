import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { executeWith } from "./execute";
import type { GraphQLService } from "./service";

interface Titles {
  readonly careerTitles: {
    readonly edges: readonly { readonly node: { readonly slug: string } }[];
  };
}

const TITLES: TypedDocumentNode<Titles, { first: number }> = parse(`
  query WarmUpTitles($first: Int!) {
    careerTitles(first: $first) { edges { node { slug } } }
  }
`);

const COMPARISON: TypedDocumentNode<object, { titles: string[] }> = parse(`
  query WarmUpComparison($titles: [String!]!) {
    compare(titles: $titles, currency: "INR") {
      summary
      ordering { position }
      panels { mixed }
      changes { percentLow }
    }
  }
`);

/**
 * Asks once what touches most of the evidence and of the rules. Whoever comes first would wait until
 * all of it is read and compiled, and others beside them.
 */
export async function warmUp(service: GraphQLService): Promise<void> {
  try {
    const { careerTitles } = await executeWith(service, TITLES, { first: MOST_COMPARED_TITLES });
    const titles = careerTitles.edges.map(({ node }) => node.slug);
    if (titles.length > 0) await executeWith(service, COMPARISON, { titles });
  } catch (error) {
    // It answers nobody; who asks is told what is wrong.
    service.log.warn({ err: error }, "the first questions could not be asked beforehand");
  }
}
