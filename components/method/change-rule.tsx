import type { ReactNode } from "react";
import { NotStated } from "@/components/figure/missing-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import styles from "./change-rule.module.css";

interface ExampleRow {
  readonly source: string;
  readonly before: string;
  readonly after: string | null;
  readonly change: string | null;
}

/** The case that the tests of the rule hold too. */
const EXAMPLE: readonly ExampleRow[] = [
  { source: "S1", before: "10", after: "14", change: "+4" },
  { source: "S2", before: "6", after: null, change: null },
  { source: "S3", before: "9", after: "12", change: "+3" },
];

const COLUMNS: readonly Column<ExampleRow>[] = [
  { key: "source", head: "Source", cell: ({ source }) => source },
  { key: "before", head: "Title A", align: "end", cell: ({ before }) => before },
  {
    key: "after",
    head: "Title B",
    align: "end",
    cell: ({ after }) => after ?? <NotStated>not covered</NotStated>,
  },
  {
    key: "change",
    head: "Change",
    align: "end",
    cell: ({ change }) => change ?? <NotStated>not used</NotStated>,
  },
];

/** How a change of pay is measured. `children`: the same on figures that are held. */
export function ChangeRule({ children }: { children: ReactNode }) {
  return (
    <Section id="change" heading="A change is measured inside one source">
      <div className="type-prose">
        <p>
          Two sources count different people, or different rows. If one covers title A and another
          title B, the difference between their figures mixes the step with the difference between
          the sources. So the change from A to B is taken inside each source that covers both, and
          only then put together: the least, the greatest, and how many publishers point the same
          way.
        </p>
      </div>
      <div className={styles.example}>
        <DataTable
          caption="A worked example: three sources, two titles, invented amounts"
          columns={COLUMNS}
          rows={EXAMPLE}
          rowKey={({ source }) => source}
        />
        <p className={`type-ui ${styles.result}`}>
          <strong>+3 to +4, 2 of 2 publishers agree, S2 not used.</strong>
        </p>
      </div>
      <div className="type-prose">
        <p>
          Averaging each column first would let S2 pull title A down and leave title B alone, and so
          report a rise that no source shows. That number is not computed anywhere.
        </p>
        <p>
          Where no source covers both titles, figures of different sources are subtracted, drawn
          dashed and labelled <strong>across sources</strong>: weak evidence, with a grade of low at
          best, and told as a difference of figures and not as pay that rises or falls. Where the
          figures may not be subtracted at all, the change is missing, with the reason. A fall is
          shown as plainly as a rise.
        </p>
      </div>
      {children}
    </Section>
  );
}
