import type { ReactNode } from "react";
import { type PageTable, tableAddress } from "@/components/evidence-page/page-table";
import { frameCode } from "@/components/picture-link/frame-code";
import { type PageChart, pictureAddress } from "@/components/picture-link/picture-address";
import { requestScope } from "@/components/request/request-scope";
import { siteOrigin } from "@/components/request/site-origin";
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
  const { asOf, question } = requestScope();
  const origin = await siteOrigin();
  const shown = { asOf: asOf.instant, question };
  const kept = { asOf: asOf.moment, question };
  const file = (form: "png" | "svg") => (
    <li key={form}>
      <a
        href={pictureAddress(taken.chart, form, shown)}
        rel="nofollow"
        aria-label={`${form.toUpperCase()}: ${taken.label}`}
      >
        {form.toUpperCase()}
      </a>
    </li>
  );
  return (
    <ul className={styles.actions} aria-label={`What to do with this chart: ${taken.label}`}>
      {children}
      {file("png")}
      {file("svg")}
      {table
        ? (["csv", "json"] as const).map((form) => (
            <li key={form}>
              <a
                href={tableAddress(table, form)}
                rel="nofollow"
                aria-label={`${form.toUpperCase()}: ${table.label}`}
              >
                {form.toUpperCase()}
              </a>
            </li>
          ))
        : null}
      <li>
        <details className={styles.embed}>
          <summary>Embed</summary>
          <div className={styles.codes}>
            <Code taken={taken} origin={origin} words="Follows the evidence" question={shown} />
            {asOf.instant === null ? (
              <Code taken={taken} origin={origin} words="Stays as it is now" question={kept} />
            ) : null}
            <p>
              <a href={pictureAddress(taken.chart, "embed", shown)} rel="nofollow">
                Look at the embedded page
              </a>
            </p>
          </div>
        </details>
      </li>
      {/* Their script shows them: without it they would do nothing. */}
      <li className={styles.scripted}>
        <button type="button" data-copy={withQuestion(taken.page, kept)}>
          Copy link
        </button>
      </li>
      <li className={styles.scripted}>
        <button type="button" data-copy-text={pictureAddress(taken.chart, "txt", kept)}>
          Copy as sentence
        </button>
      </li>
      <li>
        <output />
      </li>
    </ul>
  );
}

/** The code of a frame, to select and copy. */
function Code({
  taken,
  origin,
  words,
  question,
}: {
  taken: TakenChart;
  origin: string;
  words: string;
  question: Parameters<typeof pictureAddress>[2];
}) {
  const { chart, label, height } = taken;
  const src = `${origin}${pictureAddress(chart, "embed", question)}`;
  return (
    <label>
      {words}
      <textarea readOnly rows={3} defaultValue={frameCode(src, label, { width: "100%", height })} />
    </label>
  );
}
