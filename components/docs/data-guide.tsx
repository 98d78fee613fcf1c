import { ArchiveGuide } from "@/components/docs/archive-guide";
import type { DataIndex } from "@/components/downloads/data-index";
import { FILES_DESCRIBED_AT, FILES_INDEX } from "@/components/downloads/file-links";
import type { RecomputedChange } from "@/components/downloads/measured-change";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { Section } from "@/components/ui/section";
import { archivePath, LATEST_ARCHIVE } from "@/domain/data/archive-address";
import { redistributionWords } from "@/domain/words/enum-labels";
import { ColumnTable } from "./column-table";
import styles from "./data-guide.module.css";
import { RecomputeSection } from "./recompute-section";

/** The parts of the page of the data, by their anchors. */
export const DATA_PARTS = [
  { id: "rules", label: "Before you begin" },
  { id: "tables", label: "Tables by address" },
  { id: "archives", label: "All of it at once" },
  { id: "recompute", label: "Recompute it" },
  { id: "licences", label: "Licences" },
] as const;

/** What there is to take away, for people. */
export function DataGuide({
  index,
  change,
}: {
  index: DataIndex;
  /** A change of pay to recompute; null where none is held whose rows are passed on. */
  change: RecomputedChange | null;
}) {
  return (
    <>
      <PageHead heading="Every figure can be taken away as a file, with its source in it">
        <p>
          Tables of what the pages show, by address; and all that a revision holds in one archive.
          Nobody needs a key. For programs: <a href={FILES_INDEX}>this page as JSON</a> and{" "}
          <a href={FILES_DESCRIBED_AT}>the addresses by OpenAPI</a>; the same answers come from{" "}
          <EvidenceLink href="/docs/api">the API</EvidenceLink>.
        </p>
      </PageHead>
      <PageContents parts={DATA_PARTS} />
      <Section id="rules" heading="Before you begin">
        <div className="type-prose">
          <ul className="bullets">
            {index.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="tables" heading="Tables of what the pages show" layout="above">
        {index.tables.map((table) => (
          <TableGuide key={table.name} table={table} />
        ))}
        <div className={styles.table}>
          <DataTable
            isBare
            caption="What an address takes after the question mark"
            columns={PARAMETERS}
            rows={parametersOf(index.tables)}
            rowKey={({ name }) => name}
          />
        </div>
        <ColumnTable of="every CSV, at its end" columns={index.columnsOfCsv}>
          The columns at the end of every CSV
        </ColumnTable>
      </Section>
      <ArchiveGuide archives={index.archives} />
      <RecomputeSection archive={newestArchive(index)} change={change} />
      <Section id="licences" heading="The figures belong to the sources" layout="above">
        <DataTable
          caption="Sources and their licences"
          captionHidden
          columns={LICENCES}
          rows={index.licences}
          rowKey={({ slug }) => slug}
        />
      </Section>
    </>
  );
}

/** The permanent address of the newest archive, without its form. */
function newestArchive({ index, archives: { newest } }: DataIndex): string {
  const { origin } = new URL(index);
  return `${origin}${archivePath(newest[0]?.revision ?? LATEST_ARCHIVE, "")}`.replace(/\.$/, "");
}

type TableFacts = DataIndex["tables"][number];

function TableGuide({ table: { name, describes, forms, columns } }: { table: TableFacts }) {
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>
        <code>/data/{name}.FORM</code>
      </h3>
      <div className={`type-prose ${styles.prose}`}>
        <p>
          {describes}. An example:{" "}
          {forms.map(({ form, example }, place) => (
            <span key={form}>
              {place > 0 ? ", " : ""}
              <a href={pathOf(example)} rel="nofollow" aria-label={`${name} as ${form}`}>
                {form}
              </a>
            </span>
          ))}
          .
        </p>
      </div>
      <ColumnTable of={name} columns={columns}>
        The columns of {name}
      </ColumnTable>
    </div>
  );
}

/** The address on this site: in development the site may be reached by another name. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

type Parameter = TableFacts["parameters"][number] & {
  /** The tables that take it, by name. */
  readonly takenBy: readonly string[];
};

/** What any table takes, each once. */
function parametersOf(tables: readonly TableFacts[]): Parameter[] {
  const byName = new Map(
    tables.flatMap(({ parameters }) => parameters.map((parameter) => [parameter.name, parameter])),
  );
  return [...byName.values()].map((parameter) => ({
    ...parameter,
    takenBy: tables
      .filter(({ parameters }) => parameters.some(({ name }) => name === parameter.name))
      .map(({ name }) => name),
  }));
}

const PARAMETERS: readonly Column<Parameter>[] = [
  { key: "name", head: "Parameter", cell: ({ name }) => <code>{name}</code> },
  { key: "describes", head: "What it says", cell: ({ describes }) => describes },
  { key: "bounds", head: "Takes", cell: ({ schema }) => boundsWords(schema) },
  { key: "tables", head: "Of", cell: ({ takenBy }) => takenBy.join(", ") },
];

/** What a parameter takes, in words. */
function boundsWords(schema: Readonly<Record<string, unknown>>): string {
  const { type, enum: words, minimum, maximum, anyOf, maxItems, format, pattern } = schema;
  if (Array.isArray(anyOf)) return anyOf.map(boundsWords).join(", or ");
  if (Array.isArray(words)) return words.join(", ");
  if (type === "integer") return `a whole number from ${minimum} to ${maximum}`;
  if (type === "array") return `1 to ${maxItems} slugs`;
  if (format !== undefined) return format === "date" ? "a day" : "an instant";
  return pattern === undefined ? "a slug" : "letters";
}

const LICENCES: readonly Column<DataIndex["licences"][number]>[] = [
  {
    key: "source",
    head: "Source",
    cell: ({ slug, name, publisher }) => (
      <EvidenceLink href={`/sources/${slug}`}>{`${publisher}: ${name}`}</EvidenceLink>
    ),
  },
  {
    key: "licence",
    head: "Licence",
    cell: ({ licence, licenceUrl }) =>
      licenceUrl === null ? (licence ?? "none stated") : <a href={licenceUrl}>{licence}</a>,
  },
  {
    key: "rows",
    head: "Its rows",
    cell: ({ redistribution }) => redistributionWords(redistribution),
  },
];
