import { withQuestion } from "@/domain/question/reader-question";
import { FeedLinks, type ToldOf } from "../changes/feed-links";
import { OpenAsQuery, type PageQuestion } from "../ide/open-as-query";
import { requestScope } from "../request/request-scope";
import { useStill } from "../ui/still";
import { type PageTable, tableAddress } from "./page-table";
import styles from "./share-links.module.css";

/** The other ways to what a page shows: the same for ever, as a query, as files, and as it changes. */
export function ShareLinks({
  path,
  question,
  tables,
  told,
}: {
  path: string;
  question: PageQuestion | null;
  tables: readonly PageTable[];
  told: ToldOf | null;
}) {
  const { asOf, asked, choice, unwritten } = requestScope();
  const exact = {
    asOf: asOf.moment,
    question: asked,
    // Whoever is sent the link may have chosen another country last.
    unwritten: choice ? null : unwritten,
  };
  return (
    <div className={styles.links} {...useStill()}>
      <p className="type-note">
        <a href={withQuestion(path, exact)} rel="nofollow">
          Link to exactly this
        </a>
        : these figures as they are today, with a list of later changes.
        {question ? (
          <>
            {" "}
            <OpenAsQuery {...question} />, and change it in GraphQL.
          </>
        ) : null}
      </p>
      {told ? (
        <p className="type-note">
          <FeedLinks told={told} />
        </p>
      ) : null}
      {tables.map((table) => (
        <p key={table.name} className="type-note">
          {table.label}: <FormLink table={table} form="csv" words="CSV" />,{" "}
          <FormLink table={table} form="json" words="JSON" />,{" "}
          <FormLink table={table} form="zip" words="both with a README" />,{" "}
          <FormLink table={table} form="md" words="text" />.
        </p>
      ))}
    </div>
  );
}

function FormLink({ table, form, words }: { table: PageTable; form: string; words: string }) {
  return (
    <a href={tableAddress(table, form)} rel="nofollow" aria-label={`${table.label}: ${words}`}>
      {words}
    </a>
  );
}
