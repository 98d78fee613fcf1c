import { NotStated } from "@/components/figure/missing-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { GuideProgrammeFragment } from "@/graphql/generated/graphql";
import styles from "./guide-programmes.module.css";

const GUIDE_PROGRAMME = graphql(`
  fragment GuideProgramme on Programme {
    id
    name
    institution
    months
    advertised
    note
    source { publisher { name } }
  }
`);

const COLUMNS: readonly Column<GuideProgrammeFragment>[] = [
  {
    key: "name",
    head: "Programme",
    cell: ({ name, note }) => (
      <>
        {name}
        {note ? <span className={styles.note}>{note}</span> : null}
      </>
    ),
  },
  {
    key: "institution",
    head: "Institution",
    cell: ({ institution }) => institution ?? <NotStated />,
  },
  {
    key: "length",
    head: "Length",
    align: "end",
    cell: ({ months }) => (months === null ? <NotStated /> : countOf(months, "month")),
  },
  {
    key: "listing",
    head: "Why it is listed",
    cell: ({ advertised, source }) =>
      advertised ? (
        <>
          <span className={styles.advert}>advertisement</span> of {source.publisher.name}
        </>
      ) : (
        `named by ${source.publisher.name}`
      ),
  },
];

/** The learning programmes that a guide names, its own advertisements marked as such. */
export function GuideProgrammes({
  programmes,
}: {
  programmes: readonly FragmentType<typeof GUIDE_PROGRAMME>[];
}) {
  if (programmes.length === 0) return null;
  const items = programmes.map((programme) => readFragment(GUIDE_PROGRAMME, programme));
  const advertised = items.filter((programme) => programme.advertised).length;
  return (
    <Section
      id="programmes"
      layout="above"
      heading={
        advertised === items.length
          ? `It advertises ${countOf(items.length, "programme")}`
          : `It names ${countOf(items.length, "programme")}`
      }
      intro="Advertisements of the guide’s own publisher, listed because they are in it. Stepwise recommends none, and holds no evidence of what they lead to."
    >
      <DataTable
        caption="The programmes that the guide names"
        captionHidden
        columns={COLUMNS}
        rows={items}
        rowKey={({ id }) => id}
        isBare
      />
    </Section>
  );
}
