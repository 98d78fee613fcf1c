import type { DataIndex } from "@/components/downloads/data-index";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { type ArchiveForm, archivePath, LATEST_ARCHIVE } from "@/domain/data/archive-address";
import { countOf, formatDate } from "@/domain/words/format";
import { ColumnTable } from "./column-table";
import styles from "./data-guide.module.css";

type Archives = DataIndex["archives"];

/** The archives: where they are, and what is in them. */
export function ArchiveGuide({ archives }: { archives: Archives }) {
  return (
    <Section
      id="archives"
      heading="Each revision is one archive, at an address that stays"
      layout="above"
    >
      <div className={`type-prose ${styles.prose}`}>
        <p>
          The latest: <FormLinks revision={LATEST_ARCHIVE} />. The ZIP holds every table as CSV and
          as JSON, <code>datapackage.json</code> (Data Package, version 2), a README, the licences
          and a checksum of every file. The SQLite database holds the same tables with their keys
          and, in <code>columns</code>, what each column means. Rows of sources that let nobody pass
          them on are named in <code>left_out</code>, with the address at which each can be read.
          The <code>ETag</code> is the SHA-256 of the file, and the same revision is the same bytes
          whenever it is asked for.
        </p>
        <p>
          Every figure of <code>pay</code> names its row by <code>salary_slug</code>; where Stepwise
          computed that row, <code>cells</code> and <code>cell_amounts</code> have the counted
          records of it, where they are held. The README says how to compute it again.
        </p>
      </div>
      <div className={styles.table}>
        <DataTable
          caption={`The newest of ${countOf(archives.count, "revision")}; the log of changes has every one`}
          columns={NEWEST}
          rows={archives.newest}
          rowKey={({ revision }) => String(revision)}
        />
      </div>
      {archives.tables.map(({ name, describes, columns }) => (
        <ColumnTable key={name} of={name} columns={columns}>
          <code>{name}</code>: {describes}
        </ColumnTable>
      ))}
    </Section>
  );
}

function FormLinks({ revision }: { revision: number | string }) {
  return (
    <>
      <FormLink revision={revision} form="zip" words="ZIP" />,{" "}
      <FormLink revision={revision} form="sqlite" words="SQLite" />
    </>
  );
}

function FormLink({
  revision,
  form,
  words,
}: {
  revision: number | string;
  form: ArchiveForm;
  words: string;
}) {
  return (
    <a href={archivePath(revision, form)} rel="nofollow" aria-label={`${words} of ${revision}`}>
      {words}
    </a>
  );
}

const NEWEST: readonly Column<Archives["newest"][number]>[] = [
  {
    key: "revision",
    head: "Revision",
    cell: ({ revision }) => <EvidenceLink href={`/changes/${revision}`}>{revision}</EvidenceLink>,
  },
  { key: "recorded", head: "Recorded", cell: ({ recorded }) => formatDate(recorded) },
  { key: "reason", head: "What it did", cell: ({ reason }) => reason },
  { key: "files", head: "Files", cell: ({ revision }) => <FormLinks revision={revision} /> },
];
