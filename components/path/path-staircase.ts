import type { StaircasePath } from "@/components/charts/staircase/staircase-of";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const PATH_CHANGE = graphql(`
  fragment PathChange on PayChange {
    from { slug name }
    to { slug name }
    comparability
    low { amount currencyCode }
    high { amount currencyCode }
    tooFewToTell
    pairs { source { slug } }
    provenance { salaries { slug } }
  }
`);

const PATH_CHART = graphql(`
  fragment PathChart on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name method publisher { name } }
          central {
            basis
            period
            statistic
            sampleSize
            observedFrom
            observedTo
            edition { name }
            interval { low { amount currencyCode } high { amount currencyCode } }
            money { amount currencyCode }
            provenance { salaries { slug } }
          }
          spreads {
            median { basis period money { amount currencyCode } }
            firstQuartile { money { amount currencyCode } }
            thirdQuartile { money { amount currencyCode } }
          }
        }
        missing { reason }
      }
    }
    steps { change { ...PathChange } }
    bridges { ...PathChange }
  }
`);

/** What a path is drawn from. */
export function pathStaircase(progression: FragmentType<typeof PATH_CHART>): StaircasePath {
  const { titles, steps, bridges } = readFragment(PATH_CHART, progression);
  return {
    titles,
    steps: steps.map(({ change }) => ({ change: readFragment(PATH_CHANGE, change) })),
    bridges: bridges.map((bridge) => readFragment(PATH_CHANGE, bridge)),
  };
}
