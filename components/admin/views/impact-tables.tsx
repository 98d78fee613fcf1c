import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/domain/words/format";
import { answerWords, type ChangedAnswer, impactWords } from "./impact-words";

/** One answer that would change, as the page shows it. */
export interface ShownChange extends ChangedAnswer {
  readonly titles: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  readonly move: string | null;
}

/** How many answers stand on a page. */
const SHOWN = 100;

const FIRST_FIGURE = "central";

/** What the pages of titles would show first, each title before and after, with a link to the page as it is. */
export function TitleFigures({ changes }: { changes: readonly ShownChange[] }) {
  const rows = changes
    .filter(({ kind, field }) => kind === "PAY" && field === FIRST_FIGURE)
    .map((change, place) => ({ ...change, place }));
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={`The pages of titles: the figure shown first${rows.length > SHOWN ? `, the first ${SHOWN} of ${formatCount(rows.length)}` : ""}`}
      rows={rows.slice(0, SHOWN)}
      rowKey={({ place }) => String(place)}
      columns={[
        {
          key: "title",
          head: "Title",
          cell: ({ titles, titleNames }) => (
            <Link href={`/titles/${titles[0]}`} prefetch={false}>
              {titleNames[0]}
            </Link>
          ),
        },
        { key: "source", head: "Source", cell: ({ sourceName }) => sourceName ?? "" },
        { key: "before", head: "Now", cell: ({ field, before }) => answerWords(field, before) },
        { key: "after", head: "Then", cell: ({ field, after }) => answerWords(field, after) },
        { key: "move", head: "Move", align: "end", cell: ({ move }) => move ?? "" },
      ]}
    />
  );
}

/** All answers that would change, a page at a time. @param page which page, counted from 1 */
export function AllAnswers({
  changes,
  path,
  page,
}: {
  changes: readonly ShownChange[];
  path: string;
  page: number;
}) {
  const pages = Math.max(1, Math.ceil(changes.length / SHOWN));
  const place = Math.min(Math.max(1, page), pages);
  const from = (place - 1) * SHOWN;
  const rows = changes.slice(from, from + SHOWN).map((change, at) => ({ ...change, at }));
  return (
    <>
      <DataTable
        caption={
          pages > 1
            ? `All answers, ${formatCount(from + 1)} to ${formatCount(from + rows.length)} of ${formatCount(changes.length)}`
            : "All answers, before and after"
        }
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: "what", head: "What", cell: (change) => impactWords(change) },
          { key: "before", head: "Now", cell: ({ field, before }) => answerWords(field, before) },
          { key: "after", head: "Then", cell: ({ field, after }) => answerWords(field, after) },
          { key: "move", head: "Move", align: "end", cell: ({ move }) => move ?? "" },
        ]}
      />
      {pages > 1 ? (
        <p className="type-ui">
          {place > 1 ? (
            <Link href={`${path}?answers=${place - 1}#impact`}>The answers before</Link>
          ) : null}{" "}
          {place < pages ? (
            <Link href={`${path}?answers=${place + 1}#impact`}>The next answers</Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
