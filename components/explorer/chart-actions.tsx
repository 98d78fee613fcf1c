import type { ReactNode } from "react";
import { type PageTable, tableAddress } from "@/components/evidence-page/page-table";
import styles from "./chart-actions.module.css";

/** What can be done with a chart, in a row under it: what it is given, and the files of its rows. */
export function ChartActions({
  tables,
  children,
}: {
  tables: readonly PageTable[];
  children?: ReactNode;
}) {
  return (
    <ul className={styles.actions} aria-label="What to do with this chart">
      {children}
      {tables.map((table) =>
        (["csv", "json"] as const).map((form) => (
          <li key={`${table.name} ${form}`}>
            <a
              href={tableAddress(table, form)}
              rel="nofollow"
              aria-label={`${form.toUpperCase()}: ${table.label}`}
            >
              {form.toUpperCase()}
            </a>
          </li>
        )),
      )}
    </ul>
  );
}
