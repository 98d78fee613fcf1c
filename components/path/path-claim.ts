import { axisOf } from "@/components/charts/staircase/path-axis";
import { sourceLabels } from "@/components/sources/source-label";
import type { PayKind } from "@/domain/pay/pay-axis";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { PathClaimFragment } from "@/graphql/generated/graphql";
import { type PathChain, pathChain } from "./path-chain";
import { pathHeadline } from "./path-headline";

const CHAIN_CHANGE = graphql(`
  fragment ChainChange on PayChange {
    from { slug }
    to { slug }
    direction
    tooFewToTell
    pairs { source { slug } }
    provenance { salaries { source { citedBy { slug } } } }
  }
`);

const PATH_CLAIM = graphql(`
  fragment PathClaim on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } citedBy { slug } }
          central { basis period money { currencyCode } }
        }
      }
    }
    steps { change { ...ChainChange } }
    bridges { ...ChainChange }
  }
`);

/** What is said of a path, and what its chart is of. */
interface PathClaim {
  /** What the axis counts. */
  readonly axis: PayKind;
  /** What the source says that covers most of it; null where none covers two titles. */
  readonly chain: PathChain | null;
  /** A sentence without its full stop. */
  readonly headline: string;
}

/** What can be claimed of a path in a place, "India"; null where no source states a figure. */
export function pathClaim(
  progression: FragmentType<typeof PATH_CLAIM>,
  place: string,
): PathClaim | null {
  const path = readFragment(PATH_CLAIM, progression);
  const axis = axisOf(path.titles);
  if (!axis) return null;
  const chain = chainOf(path);
  return { axis, chain, headline: pathHeadline({ ...claimsOf(path, chain), place }) };
}

function changesOf({ steps, bridges }: PathClaimFragment) {
  return [
    ...steps.map(({ change }) => readFragment(CHAIN_CHANGE, change)),
    ...bridges.map((bridge) => readFragment(CHAIN_CHANGE, bridge)),
  ];
}

function chainOf(path: PathClaimFragment): PathChain | null {
  return pathChain(
    path.titles.map(({ slug }) => slug),
    changesOf(path),
  );
}

/** What the headline is made from. */
function claimsOf(path: PathClaimFragment, chain: PathChain | null) {
  const { titles, steps } = path;
  const sources = titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source));
  const changes = steps.map(({ change }) => readFragment(CHAIN_CHANGE, change));
  const readers = changes.flatMap(({ provenance }) =>
    provenance.salaries.map(({ source }) => source.citedBy?.slug ?? null),
  );
  const [reader] = readers;
  return {
    titles: titles.map(({ name }) => name),
    directions: changes.map(({ direction }) => direction),
    inOneArticle: reader != null && readers.every((other) => other === reader),
    chain: chain && { source: sourceLabels(sources).get(chain.source) ?? "", links: chain.links },
  };
}
