import { Change } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CompareChangesFragment } from "@/graphql/generated/graphql";
import styles from "./compare-changes.module.css";

const COMPARE_CHANGES = graphql(`
  fragment CompareChanges on Comparison {
    changes {
      from { slug name }
      to { slug name }
      explanation
      ...Change
    }
  }
`);

type Row = CompareChangesFragment["changes"][number];

/** The change of pay from each title to the next, in the order asked for. */
export function CompareChanges({
  comparison,
}: {
  comparison: FragmentType<typeof COMPARE_CHANGES>;
}) {
  const { changes } = readFragment(COMPARE_CHANGES, comparison);
  if (changes.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "step", head: "From and to", cell: ({ from, to }) => `${from.name} to ${to.name}` },
    {
      key: "change",
      head: "Change",
      cell: (change) => (
        <Change change={change} popover={popoverId("change", change.from.slug, change.to.slug)} />
      ),
    },
    {
      key: "explanation",
      head: "What it rests on",
      cell: ({ explanation }) => <span className={styles.explanation}>{explanation}</span>,
    },
  ];
  return (
    <Section
      id="changes"
      layout="above"
      heading="From each title to the next"
      intro="In the order in which you chose them. The titles need not follow one another on a path."
    >
      <DataTable
        caption="The change of pay from each title to the next"
        captionHidden
        columns={columns}
        rows={changes}
        rowKey={({ from, to }) => `${from.slug} ${to.slug}`}
      />
    </Section>
  );
}
