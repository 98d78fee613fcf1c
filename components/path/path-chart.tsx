import { CHARTS } from "@/components/charts/charts";
import type { PayKind } from "@/domain/pay/pay-axis";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const PATH_CHART = graphql(`
  fragment PathChart on Progression {
    titles {
      slug
      name
      pay {
        bySource {
          source { slug name publisher { name } }
          central {
            basis
            period
            money { amount currencyCode }
            provenance { salaries { slug } }
          }
        }
        missing { reason }
      }
    }
    steps {
      from { slug name }
      to { slug name }
      change {
        comparability
        low { amount currencyCode }
        high { amount currencyCode }
        provenance { salaries { slug } }
      }
    }
  }
`);

/** The staircase of a path, over the table that holds the same rows. */
export function PathChart({
  progression,
  axis,
  label,
  describedBy,
}: {
  progression: FragmentType<typeof PATH_CHART>;
  axis: PayKind;
  label: string;
  describedBy: string;
}) {
  return (
    <CHARTS.staircase
      path={readFragment(PATH_CHART, progression)}
      axis={axis}
      label={label}
      describedBy={describedBy}
    />
  );
}
