import type { ReactNode } from "react";
import { type PageTable, tableAddress } from "@/components/evidence-page/page-table";
import { frameCode } from "@/components/picture-link/frame-code";
import { type PageChart, pictureAddress } from "@/components/picture-link/picture-address";
import { requestScope } from "@/components/request/request-scope";
import { siteOrigin } from "@/components/request/site-origin";
import { useStill } from "@/components/ui/still";
import { withQuestion } from "@/domain/question/reader-question";
import styles from "./chart-actions.module.css";

/** A chart that can be taken along. */
interface TakenChart {
  readonly chart: PageChart;
  /** What it is called: the title of its frame. */
  readonly label: string;
  /** The address of its page without the reader's question, with its place on it. */
  readonly page: string;
  /** About how high a frame is that shows it whole, in pixels. */
  readonly height: number;
}

/** About how high a frame is that shows so many lanes. */
export function frameHeight(lanes: number): number {
  return 330 + 58 * lanes;
}

/** What can be done with a chart, in a row under it: what it is given, how it is taken along, and the files of its rows. */
export async function ChartActions({
  taken,
  table,
  children,
}: {
  taken: TakenChart;
  /** The table of its rows. */
  table?: PageTable | undefined;
  children?: ReactNode;
}) {
  const still = useStill();
  const { asOf, question } = requestScope();
  const shown = { asOf: asOf.instant, question };
  const kept = { asOf: asOf.moment, question };
  const { chart, label, page, height } = taken;
  const embedded = pictureAddress(chart, "embed", shown);
  const code = frameCode(`${await siteOrigin()}${embedded}`, label, { width: "100%", height });
  return (
    <section
      className={styles.actions}
      aria-label={`What to do with this chart: ${label}`}
      {...still}
    >
      {children}
      {(["png", "svg"] as const).map((form) => (
        <a
          key={form}
          href={pictureAddress(chart, form, shown)}
          rel="nofollow"
          aria-label={`${form.toUpperCase()}: ${label}`}
        >
          {form.toUpperCase()}
        </a>
      ))}
      {table ? (
        <a href={tableAddress(table, "csv")} rel="nofollow" aria-label={`CSV: ${table.label}`}>
          CSV
        </a>
      ) : null}
      <a href={embedded} rel="nofollow" aria-label={`Embed: ${label}`}>
        Embed
      </a>
      {/* Their script shows them: without it they would do nothing. */}
      <button type="button" data-copy-code={code}>
        Copy embed code
      </button>
      <button type="button" data-copy={withQuestion(page, kept)}>
        Copy link
      </button>
      <button type="button" data-copy-text={pictureAddress(chart, "txt", kept)}>
        Copy as sentence
      </button>
      <output />
    </section>
  );
}
