import Link from "next/link";
import { ActionForm } from "@/components/admin/forms/action-form";
import { cutWords } from "@/components/ui/cut-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const REPORTS_LIST = graphql(`
  fragment ReportsList on ReaderReportConnection {
    totalCount
    edges {
      node {
        id
        message
        createdAt
        resolver
        resolution
        salary {
          slug
        }
      }
    }
  }
`);

type List = FragmentType<typeof REPORTS_LIST>;

/** The reports that wait, each with a way to say what came of it, and the latest that were dealt with. */
export function ReportsView({
  waiting,
  resolved,
  mayResolve,
}: {
  waiting: List;
  resolved: List;
  mayResolve: boolean;
}) {
  const waits = readFragment(REPORTS_LIST, waiting);
  const done = readFragment(REPORTS_LIST, resolved);
  const open = waits.edges.map(({ node }) => node);
  const closed = done.edges.map(({ node }) => node);
  const about = [
    {
      key: "salary",
      head: "Salary",
      cell: ({ salary }: (typeof open)[number]) =>
        salary ? (
          <>
            <Link href={`/salaries/${salary.slug}`}>{salary.slug}</Link>{" "}
            <Link
              href={`/admin/change?thing=SALARY&slug=${salary.slug}&does=correct`}
              prefetch={false}
            >
              Correct it
            </Link>
          </>
        ) : (
          "not held any more"
        ),
    },
    {
      key: "message",
      head: "The reader says",
      cell: ({ message }: (typeof open)[number]) => message,
    },
    {
      key: "at",
      head: "Came",
      cell: ({ createdAt }: (typeof open)[number]) => formatMoment(createdAt),
    },
  ];
  return (
    <>
      {open.length === 0 ? (
        <EmptyState heading="No report waits">
          <p>Readers can report a figure on the page of each salary.</p>
        </EmptyState>
      ) : (
        <Section
          id="waiting"
          heading="Waiting"
          layout="above"
          intro={cutWords(open.length, waits.totalCount)}
        >
          <DataTable
            caption="Reports that wait"
            captionHidden
            rows={open}
            rowKey={({ id }) => id}
            columns={[
              ...about,
              {
                key: "resolve",
                head: "What came of it",
                cell: ({ id }) =>
                  mayResolve ? (
                    <ActionForm
                      document="resolveReport"
                      fixed={{ report: id }}
                      fields={[
                        {
                          name: "resolution",
                          label: "What came of it",
                          kind: "long",
                          required: true,
                        },
                      ]}
                      submit="Close the report"
                      quiet
                      label="Close the report"
                    />
                  ) : (
                    "waits for a curator"
                  ),
              },
            ]}
          />
        </Section>
      )}
      {closed.length > 0 ? (
        <Section
          id="closed"
          heading="Dealt with"
          layout="above"
          intro={cutWords(closed.length, done.totalCount)}
        >
          <DataTable
            caption="Reports that were dealt with"
            captionHidden
            rows={closed}
            rowKey={({ id }) => id}
            columns={[
              ...about,
              { key: "by", head: "By", cell: ({ resolver }) => resolver ?? "" },
              {
                key: "resolution",
                head: "What came of it",
                cell: ({ resolution }) => resolution ?? "",
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
