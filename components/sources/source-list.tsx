import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { Section } from "@/components/ui/section";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { sourceListColumns } from "./source-columns";
import { sourceGroups } from "./source-groups";

const SOURCE_LIST_ROW = graphql(`
  fragment SourceListRow on Source {
    slug
    name
    status
    method
    licence
    redistribution
    publishedOn
    retrievedOn
    reviewedOn
    citedOn
    salaryCount
    publisher { slug name }
    citedBy { slug publisher { name } }
    editions { publishedOn }
    stepSupports { totalCount }
    skills { totalCount }
    duties { totalCount }
  }
`);

/** Every source with what a reader needs to judge it. `observedTo`: the last day that each speaks of, by slug, where it is stated. */
export function SourceList({
  sources,
  observedTo,
}: {
  sources: readonly FragmentType<typeof SOURCE_LIST_ROW>[];
  observedTo: ReadonlyMap<string, string>;
}) {
  const rows = sources.map((source) => readFragment(SOURCE_LIST_ROW, source));
  if (rows.length === 0) {
    return (
      <>
        <PageHead heading="Sources" />
        <EmptyState heading="No sources yet">
          <p>Nothing had been recorded by the day that you asked about.</p>
        </EmptyState>
      </>
    );
  }
  const publishers = new Set(rows.map(({ publisher }) => publisher.slug)).size;
  const stating = rows.filter(({ salaryCount }) => salaryCount > 0).length;
  const secondHand = rows.filter(({ citedBy, salaryCount }) => citedBy && salaryCount > 0).length;
  const groups = sourceGroups(rows);
  return (
    <>
      <PageHead heading={heading(rows.length, stating)}>
        <p>
          They come from {countOf(publishers, "publisher")}. {readWhere(stating, secondHand)} Where
          a source leaves something out, it says “not stated” here: nothing is filled in.
        </p>
      </PageHead>
      <PageContents
        parts={[
          ...groups.map(({ id, label }) => ({ id, label })),
          { id: "coverage", label: "Which source covers which title" },
        ]}
      />
      {groups.map(({ id, heading: says, counted, held }) => (
        <Section key={id} id={id} layout="above" heading={says}>
          <DataTable
            caption={says}
            captionHidden
            columns={[...sourceListColumns(observedTo, { withMethod: id !== "ladders" }), counted]}
            rows={held}
            rowKey={(source) => source.slug}
          />
        </Section>
      ))}
    </>
  );
}

function heading(total: number, stating: number): string {
  const held = total === 1 ? "One source" : `${formatCount(total)} sources`;
  if (stating === 0) return `${held}; none states salaries`;
  if (stating === total) return `${held}; each states salaries`;
  return `${held}; ${formatCount(stating)} of them ${stating === 1 ? "states" : "state"} salaries`;
}

function readWhere(stating: number, secondHand: number): string {
  if (stating === 0 || secondHand === 0) return "";
  return secondHand === stating
    ? "Every figure was read second hand, in an article that cites its publisher."
    : `The figures of ${countOf(secondHand, "source")} were read second hand, in an article that cites the publisher.`;
}
