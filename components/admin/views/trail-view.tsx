import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { countOf, formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./trail-view.module.css";

const TRAIL_VIEW = graphql(`
  fragment TrailView on AuditEventConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        number
        at
        actor
        action
        subject
        requestId
        before { field value }
        after { field value }
      }
    }
  }
`);

/** A page of the audit trail. */
export function TrailView({ events }: { events: FragmentType<typeof TRAIL_VIEW> }) {
  const { totalCount, pageInfo, edges } = readFragment(TRAIL_VIEW, events);
  return (
    <>
      <DataTable
        caption={`${countOf(totalCount, "deed")} in all`}
        rows={edges.map(({ node }) => node)}
        rowKey={({ number }) => number}
        columns={[
          { key: "at", head: "When", cell: ({ at }) => formatMoment(at) },
          { key: "actor", head: "Who", cell: ({ actor }) => actor ?? "the system" },
          { key: "action", head: "Did", cell: ({ action }) => actionWords(action) },
          {
            key: "subject",
            head: "To what",
            cell: ({ subject, before, after, requestId }) => (
              <details className={styles.details}>
                <summary>{subject.split(" ")[0]}</summary>
                <dl>
                  <dt>What</dt>
                  <dd>{subject}</dd>
                  <dt>Before</dt>
                  <dd>
                    <StatedValues values={before} />
                  </dd>
                  <dt>After</dt>
                  <dd>
                    <StatedValues values={after} />
                  </dd>
                  <dt>Request</dt>
                  <dd>{requestId}</dd>
                </dl>
              </details>
            ),
          },
        ]}
      />
      {pageInfo.hasNextPage ? (
        <p className="type-ui">
          <Link href={`/admin/trail?after=${encodeURIComponent(pageInfo.endCursor ?? "")}`}>
            Earlier deeds
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** What stood, value by value. */
function StatedValues({
  values,
}: {
  values: readonly { readonly field: string; readonly value: string }[];
}) {
  if (values.length === 0) return "nothing";
  return (
    <ul>
      {values.map(({ field, value }) => (
        <li key={field}>
          {field}: {value}
        </li>
      ))}
    </ul>
  );
}

/** "publishSubmission" as words: "publish submission". */
function actionWords(action: string): string {
  return action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
