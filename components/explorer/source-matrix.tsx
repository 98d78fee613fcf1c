import { NotStated } from "@/components/figure/missing-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { methodWords, NO_FIGURE_OF_SOURCE } from "@/domain/words/enum-labels";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SourceMatrixRowFragment } from "@/graphql/generated/graphql";

const SOURCE_MATRIX_ROW = graphql(`
  fragment SourceMatrixRow on SourceCoverage {
    source { slug name method publisher { name } }
    covered { title { slug } salaryCount largestSample latestYear }
  }
`);

/** Which source covers which title: how many figures, and up to which year. */
export function SourceMatrix({
  rows,
  titles,
}: {
  rows: readonly FragmentType<typeof SOURCE_MATRIX_ROW>[];
  titles: readonly { readonly slug: string; readonly name: string }[];
}) {
  const data = rows.map((row) => readFragment(SOURCE_MATRIX_ROW, row));
  const columns: Column<SourceMatrixRowFragment>[] = [
    {
      key: "source",
      head: "Source",
      cell: ({ source }) => (
        <>
          <EvidenceLink href={`/sources/${source.slug}`}>{source.name}</EvidenceLink>
          <br />
          <small>
            {source.publisher.name}; {methodWords(source.method)}
          </small>
        </>
      ),
    },
    ...titles.map(
      ({ slug, name }): Column<SourceMatrixRowFragment> => ({
        key: slug,
        head: name,
        cell: ({ covered }) => {
          const found = covered.find(({ title }) => title.slug === slug);
          return found ? coverageWords(found) : <NotStated>{NO_FIGURE_OF_SOURCE}</NotStated>;
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption="Which source covers which title"
      captionHidden
      columns={columns}
      rows={data}
      rowKey={({ source }) => source.slug}
    />
  );
}

function coverageWords({
  salaryCount,
  largestSample,
  latestYear,
}: SourceMatrixRowFragment["covered"][number]): string {
  const figures = countOf(salaryCount, "figure");
  const sample = largestSample === null ? "" : `, n up to ${formatCount(largestSample)}`;
  return `${figures}${sample}${latestYear === null ? ", not dated" : `, to ${latestYear}`}`;
}
