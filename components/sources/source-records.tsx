import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { RecordKind } from "@/domain/evidence/vocabulary";
import { formatCount, formatDate } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SOURCE_RECORDS = graphql(`
  fragment SourceRecords on RecordSet {
    kind
    asOfDay
    rowsRead
    rowsKept
    refused { what rows }
  }
`);

const STANDS_FOR: Readonly<Record<RecordKind, string>> = {
  ADVERT: ", each of an advert",
  PERSON: ", each of one person",
  ROW: ", of which the file does not say whether they are adverts or people",
};

interface Row {
  readonly what: string;
  readonly rows: number;
}

/** What became of every row of the file that a source's records were read from. */
export function SourceRecords({ records }: { records: FragmentType<typeof SOURCE_RECORDS> }) {
  const { kind, asOfDay, rowsRead, rowsKept, refused } = readFragment(SOURCE_RECORDS, records);
  const columns: Column<Row>[] = [
    { key: "what", head: "Rows of the file", cell: ({ what }) => what },
    { key: "rows", head: "How many", align: "end", cell: ({ rows }) => formatCount(rows) },
  ];
  return (
    <Section
      id="records"
      heading="What became of each row of its file"
      intro={`The file of ${formatDate(asOfDay)} has ${formatCount(rowsRead)} rows${STANDS_FOR[kind]}; ${formatCount(rowsKept)} are kept.`}
    >
      <DataTable
        caption="What became of each row of the file"
        captionHidden
        columns={columns}
        rows={[
          { what: "kept", rows: rowsKept },
          ...refused.map(({ what, rows }) => ({ what: `left out: ${what}`, rows })),
        ]}
        rowKey={({ what }) => what}
      />
    </Section>
  );
}
