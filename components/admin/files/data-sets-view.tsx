import Link from "next/link";
import { ActionForm } from "@/components/admin/forms/action-form";
import type { Option } from "@/components/admin/forms/field";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DATA_SET_TITLES } from "@/domain/words/data-set-names";
import { formatCount, formatDate, formatMoment, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { DataSetImport } from "./data-set-import";

const DATA_SETS = graphql(`
  fragment DataSetList on RecordSet {
    id
    kind
    asOfDay
    rowsRead
    rowsKept
    recorded { at }
    source { slug name }
  }
`);

const DATA_SETS_TO_READ: readonly Option[] = Object.entries(DATA_SET_TITLES).map(
  ([value, label]) => ({ value, label }),
);

const TITLE_QUEUE = graphql(`
  fragment TitleQueue on UnrecognisedTitleConnection {
    totalCount
    edges { node { printed rows nowRecognisedAs { slug name } sources { slug publisher { name } } } }
  }
`);

/** The data sets that are held, a way to read another, and the titles that were not recognised. */
export function DataSetsView({
  recordSets,
  queue,
  titles,
  mayWrite,
}: {
  recordSets: readonly FragmentType<typeof DATA_SETS>[];
  queue: FragmentType<typeof TITLE_QUEUE>;
  titles: readonly Option[];
  mayWrite: boolean;
}) {
  const held = recordSets.map((set) => readFragment(DATA_SETS, set));
  const { edges, totalCount } = readFragment(TITLE_QUEUE, queue);
  const waiting = edges.map(({ node }) => node);
  return (
    <>
      <Section
        id="read"
        heading="Read a file"
        layout="above"
        intro="What it comes to is put into a draft. Readers see nothing of it before somebody else has reviewed and published it. A table of salaries is no data set: the page of a draft takes it."
      >
        <DataSetImport dataSets={DATA_SETS_TO_READ} mayWrite={mayWrite} />
      </Section>
      <Section id="held" heading="Data sets with records" layout="above">
        {held.length === 0 ? (
          <p className="type-ui">
            None has been read here. What ships with Stepwise are figures that were computed from
            some.
          </p>
        ) : (
          <DataTable
            caption="Data sets with records"
            captionHidden
            rows={held}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "source",
                head: "Source",
                cell: ({ source }) => <Link href={`/sources/${source.slug}`}>{source.name}</Link>,
              },
              { key: "day", head: "File of", cell: ({ asOfDay }) => formatDate(asOfDay) },
              {
                key: "rows",
                head: "Rows kept",
                align: "end",
                cell: ({ rowsKept, rowsRead }) =>
                  `${formatCount(rowsKept)} of ${formatCount(rowsRead)}`,
              },
              { key: "at", head: "Read", cell: ({ recorded }) => formatMoment(recorded.at) },
            ]}
          />
        )}
      </Section>
      {waiting.length === 0 ? (
        <EmptyState heading="No title waits">
          <p>Titles of data sets that name no held title for sure are listed here.</p>
        </EmptyState>
      ) : (
        <Section
          id="titles"
          layout="above"
          heading={`${formatCount(totalCount)} printed titles are not recognised`}
          intro="Their pay enters no figure. Where one is surely a title that is held, give that title the name, which a reviewer publishes, and read the file again. The titles that most rows print come first."
        >
          <DataTable
            caption="Titles that are not recognised"
            captionHidden
            rows={waiting}
            rowKey={({ printed }) => printed}
            columns={[
              { key: "printed", head: "Printed as", cell: ({ printed }) => printed },
              {
                key: "rows",
                head: "Rows",
                align: "end",
                cell: ({ rows }) => formatCount(rows),
              },
              {
                key: "sources",
                head: "In",
                cell: ({ sources }) =>
                  listWords([...new Set(sources.map(({ publisher }) => publisher.name))]),
              },
              {
                key: "alias",
                head: "It is",
                cell: ({ printed, nowRecognisedAs }) =>
                  nowRecognisedAs ? (
                    <>
                      Now recognised as{" "}
                      <Link href={`/titles/${nowRecognisedAs.slug}`}>{nowRecognisedAs.name}</Link>
                      {"; read the file again"}
                    </>
                  ) : mayWrite ? (
                    <>
                      <details>
                        <summary>a title that is held</summary>
                        <ActionForm
                          document="addTitleAlias"
                          fixed={{ printed }}
                          fields={[
                            {
                              name: "title",
                              label: "The title",
                              kind: "choice",
                              options: titles,
                              required: true,
                            },
                            { name: "reason", label: "Why it is the same job", required: true },
                          ]}
                          submit="Begin a draft with the name"
                          afterwards={{ go: "/admin/submissions/{addTitleAlias.submission.id}" }}
                          quiet
                          label={`Give a title the name ${printed}`}
                        />
                      </details>
                      <details>
                        <summary>a new title</summary>
                        <ActionForm
                          document="beginSubmission"
                          fields={[{ name: "reason", label: "Why it is a title", required: true }]}
                          submit="Begin a draft with the title"
                          afterwards={{
                            go: `/admin/submissions/{beginSubmission.submission.id}/titles?printed=${encodeURIComponent(printed)}#title`,
                          }}
                          quiet
                          label={`Add the title ${printed}`}
                        />
                      </details>
                    </>
                  ) : (
                    "waits for a curator"
                  ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
