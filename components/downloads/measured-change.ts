import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

/** A change of pay that is measured inside one source whose rows may be passed on. */
export interface RecomputedChange {
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly currency: string;
  /** What Stepwise tells: the difference, and the same in percent. */
  readonly difference: string;
  readonly percent: number | null;
  /** The slugs of the two salaries that it comes from, as its provenance names them. */
  readonly before: string;
  readonly after: string;
}

const MEASURED_STEPS = graphql(`
  query MeasuredSteps($after: String) {
    careerTitles(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          stepsOut {
            from { slug name }
            to { slug name }
            change {
              pairs {
                source { name redistribution }
                difference { amount currencyCode }
                percent
                beforeFigure { provenance { salaries { slug } steps { operation } } }
                afterFigure { provenance { salaries { slug } steps { operation } } }
              }
            }
          }
        }
      }
    }
  }
`);

/** A change of pay of a career step that the rows of an archive yield by themselves; null where none is held. */
export async function measuredChange(): Promise<RecomputedChange | null> {
  let after: string | null = null;
  do {
    const { careerTitles }: Awaited<ReturnType<typeof stepsAfter>> = await stepsAfter(after);
    const steps = careerTitles.edges.flatMap(({ node }) => node.stepsOut);
    const found = steps.flatMap(changesOf)[0];
    if (found) return found;
    after = careerTitles.pageInfo.hasNextPage ? careerTitles.pageInfo.endCursor : null;
  } while (after !== null);
  return null;
}

function stepsAfter(after: string | null) {
  return execute(MEASURED_STEPS, { after });
}

type Step = Awaited<
  ReturnType<typeof stepsAfter>
>["careerTitles"]["edges"][number]["node"]["stepsOut"][number];

/** The changes of a step between two rows that are passed on as they are recorded. */
function changesOf({ from, to, change }: Step): RecomputedChange[] {
  return change.pairs.flatMap(({ source, difference, percent, beforeFigure, afterFigure }) => {
    const [before, after] = [onlyRow(beforeFigure.provenance), onlyRow(afterFigure.provenance)];
    if (source.redistribution !== "ALLOWED" || before === null || after === null) return [];
    return [
      {
        from: from.name,
        to: to.name,
        source: source.name,
        currency: difference.currencyCode,
        difference: difference.amount,
        percent: percent ?? null,
        before,
        after,
      },
    ];
  });
}

/** The row that a figure is, where it was chosen and nothing else was done to it. */
function onlyRow({
  salaries,
  steps,
}: Step["change"]["pairs"][number]["beforeFigure"]["provenance"]): string | null {
  const isChosen = steps.every(({ operation }) => operation === "SELECT");
  return isChosen && salaries.length === 1 ? (salaries[0]?.slug ?? null) : null;
}
