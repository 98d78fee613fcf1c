/** One page of a list of the API, as a document asks for it. */
export interface ListPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/**
 * Every item of a list, however many pages it takes. `load` asks for the page after a cursor, or for
 * the first; `most` ends it after so many items.
 */
export async function everyNode<Node>(
  load: (after: string | null) => Promise<ListPage<Node>>,
  most = Number.POSITIVE_INFINITY,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: ListPage<Node> = await load(after);
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && nodes.length < most);
  return nodes.slice(0, most);
}
