import { OpenAsQuery, type PageQuestion } from "@/components/ide/open-as-query";
import { type AsOf, withAsOf } from "./as-of";
import { readersQuestion, withQuestion } from "./reader-question";

/** A table of what a page shows. */
export interface PageTable {
  /** "pay", "salaries" or "steps". */
  readonly name: string;
  /** What it is called on the page. */
  readonly label: string;
  /** Its parameters, with the question mark. */
  readonly search: string;
}

/** The other ways to what a page shows: the same for ever, as a query, as files. */
export function Doors({
  path,
  asOf,
  question,
  tables,
}: {
  path: string;
  asOf: AsOf;
  question: PageQuestion | null;
  tables: readonly PageTable[];
}) {
  return (
    <>
      <p className="type-note">
        <a href={withQuestion(path, { ...readersQuestion(), asOf: asOf.moment })} rel="nofollow">
          Link to exactly this
        </a>
        : the same figures for ever, with a list of what changes afterwards.
        {question ? (
          <>
            {" "}
            <OpenAsQuery {...question} />, and ask for more or less in GraphQL.
          </>
        ) : null}
      </p>
      {tables.map((table) => (
        <p key={table.name} className="type-note">
          {table.label}: <FormLink table={table} form="csv" asOf={asOf} words="CSV" />,{" "}
          <FormLink table={table} form="json" asOf={asOf} words="JSON" />,{" "}
          <FormLink table={table} form="zip" asOf={asOf} words="both with a README" />,{" "}
          <FormLink table={table} form="md" asOf={asOf} words="text" />.
        </p>
      ))}
    </>
  );
}

function FormLink({
  table: { name, label, search },
  form,
  asOf,
  words,
}: {
  table: PageTable;
  form: string;
  asOf: AsOf;
  words: string;
}) {
  return (
    <a
      href={withAsOf(`/data/${name}.${form}${search}`, asOf.instant)}
      rel="nofollow"
      aria-label={`${label}: ${words}`}
    >
      {words}
    </a>
  );
}
