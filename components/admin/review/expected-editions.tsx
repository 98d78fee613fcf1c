import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatCount, formatDate } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const EXPECTED_EDITIONS = graphql(`
  fragment ExpectedEditions on ExpectedEdition {
    lastOn
    expectedOn
    days
    isOwnInterval
    isOverdue
    source {
      slug
      name
      url
    }
  }
`);

/** How many sources are listed that are not overdue. */
const COMING = 5;

/** The sources of which a newer edition should be out, and those that are expected next. */
export function ExpectedEditions({
  expected,
}: {
  expected: readonly FragmentType<typeof EXPECTED_EDITIONS>[];
}) {
  const read = expected.map((edition) => readFragment(EXPECTED_EDITIONS, edition));
  const overdue = read.filter(({ isOverdue }) => isOverdue);
  const coming = read.filter(({ isOverdue }) => !isOverdue).slice(0, COMING);
  const rows = [...overdue, ...coming];
  if (rows.length === 0) return null;
  return (
    <Section
      id="editions"
      heading={`Newer editions to look for: ${formatCount(overdue.length)} should be out`}
      layout="folded"
      intro="A newer one is expected as long after the last as lay between its editions, or a year where one is held."
    >
      <DataTable
        caption="Newer editions to look for"
        captionHidden
        rows={rows}
        rowKey={({ source }) => source.slug}
        columns={[
          {
            key: "source",
            head: "Source",
            cell: ({ source }) => (
              <Link href={`/sources/${source.slug}`} prefetch={false}>
                {source.name}
              </Link>
            ),
          },
          { key: "last", head: "Last published", cell: ({ lastOn }) => formatDate(lastOn) },
          {
            key: "expected",
            head: "Expected",
            cell: ({ expectedOn, isOverdue }) =>
              `${formatDate(expectedOn)}${isOverdue ? ", overdue" : ""}`,
          },
          {
            key: "every",
            head: "Comes out",
            cell: ({ days, isOwnInterval }) =>
              isOwnInterval ? `every ${formatCount(days)} days` : "taken as once a year",
          },
          {
            key: "page",
            head: "Its page",
            cell: ({ source }) => (source.url === null ? "" : <a href={source.url}>look</a>),
          },
        ]}
      />
    </Section>
  );
}
