import { Fragment } from "react";
import { FILES_DESCRIBED_AT } from "@/components/downloads/file-links";
import { TABLES } from "@/components/downloads/tables";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { capitalised } from "@/domain/words/format";
import styles from "./api-endpoints.module.css";

/** An address of the API. */
interface Endpoint {
  readonly address: string;
  /** Where it can be opened; null for one that is written for somebody else, or not to be read. */
  readonly href: string | null;
  readonly answers: string;
}

const EXAMPLE = "titles=data-scientist&country=IN";

const ENDPOINTS: readonly Endpoint[] = [
  {
    address: "/api/graphql",
    href: null,
    answers: "GraphQL, by GET or POST: everything that the pages show.",
  },
  { address: "/graphql", href: "/graphql", answers: "The editor for it, with examples." },
  { address: "/schema.graphql", href: "/schema.graphql", answers: "The schema as text." },
  ...Object.entries(TABLES).map(([name, { describes }]) => ({
    address: `/data/${name}.csv`,
    href: `/data/${name}.csv?${name === "steps" ? "titles=data-scientist,chief-data-scientist&country=IN" : EXAMPLE}`,
    answers: `${capitalised(describes)}; also as .json, .md and .zip.`,
  })),
  {
    address: "/data/archive/latest.zip",
    href: null,
    answers: "All of the evidence in one file; also as .sqlite.",
  },
  {
    address: FILES_DESCRIBED_AT,
    href: FILES_DESCRIBED_AT,
    answers: "The files, described by OpenAPI.",
  },
  {
    address: "/changes.atom",
    href: "/changes.atom",
    answers: "What changes, as a feed; also as .json, and under each title, step, source, country.",
  },
  {
    address: "/salaries/SLUG/citation.bib",
    href: null,
    answers: "The citation of one salary; also as .ris.",
  },
  { address: "/mcp", href: null, answers: "The same answers for assistants." },
];

const COLUMNS: readonly Column<Endpoint>[] = [
  {
    key: "address",
    head: "Address",
    cell: ({ address, href }) =>
      href === null ? (
        <Address address={address} />
      ) : (
        <a href={href}>
          <Address address={address} />
        </a>
      ),
  },
  { key: "answers", head: "What it answers", cell: ({ answers }) => answers },
];

/** An address, which a narrow column breaks before its parts alone. */
function Address({ address }: { address: string }) {
  return (
    <code className={styles.address}>
      {address.split(/(?=[/.])/).map((part) => (
        <Fragment key={part}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}

/** Every address that programs may ask. */
export function ApiEndpoints() {
  return (
    <Section id="endpoints" heading="Where to ask" layout="above">
      <DataTable
        caption="The addresses of the API"
        captionHidden
        columns={COLUMNS}
        rows={ENDPOINTS}
        rowKey={({ address }) => address}
      />
    </Section>
  );
}
