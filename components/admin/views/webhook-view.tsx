import { ActionForm } from "@/components/admin/forms/action-form";
import { cutWords } from "@/components/ui/cut-words";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { WebhookDeliveryState } from "@/graphql/generated/graphql";
import styles from "./webhook-view.module.css";

const WEBHOOK_VIEW = graphql(`
  fragment WebhookView on Webhook {
    id
    url
    feed
    createdAt
    switchedOffAt
    switchedOffReason
    deliveries(first: 20) {
      totalCount
      edges {
        node { message revision state attempts dueAt createdAt explanation }
      }
    }
  }
`);

const STATE: Readonly<Record<WebhookDeliveryState, string>> = {
  WAITING: "waits",
  DELIVERED: "delivered",
  GIVEN_UP: "given up",
};

/** One webhook: what it is told of, whether it is on, what was sent to it. */
export function WebhookView({ webhook }: { webhook: FragmentType<typeof WEBHOOK_VIEW> }) {
  const { id, url, feed, createdAt, switchedOffAt, switchedOffReason, deliveries } = readFragment(
    WEBHOOK_VIEW,
    webhook,
  );
  const { edges, totalCount } = deliveries;
  return (
    <Section
      id={`webhook-${id}`}
      heading={url}
      intro={`Made on ${formatMoment(createdAt)}. It is told the same as ${feed}.`}
    >
      <div className={styles.parts}>
        {switchedOffAt ? (
          <Notice>
            Switched off on {formatMoment(switchedOffAt)}. {switchedOffReason} Try it once it
            answers: that switches it on again. What was published meanwhile is in the feed.
          </Notice>
        ) : null}
        <ActionForm
          document="testWebhook"
          fixed={{ webhook: id }}
          submit="Try it"
          quiet
          label={`Try ${url}`}
          afterwards={{ say: "A message was sent; the log says what came of it." }}
        />
        <ActionForm
          document="deleteWebhook"
          fixed={{ webhook: id }}
          submit="Delete"
          quiet
          confirm="Its log is deleted too."
          label={`Delete ${url}`}
        />
        {totalCount > 0 ? (
          <DataTable
            caption={["What was sent, the newest first.", cutWords(edges.length, totalCount)]
              .filter(Boolean)
              .join(" ")}
            rows={edges.map(({ node }) => node)}
            rowKey={({ message }) => message}
            columns={[
              { key: "made", head: "Made", cell: ({ createdAt: at }) => formatMoment(at) },
              {
                key: "what",
                head: "Of what",
                cell: ({ revision }) =>
                  revision === null ? (
                    "a trial"
                  ) : (
                    <a href={`/changes/${revision}`}>revision {revision}</a>
                  ),
              },
              { key: "state", head: "State", cell: ({ state }) => STATE[state] },
              {
                key: "attempts",
                head: "Sent",
                align: "end",
                cell: ({ attempts }) => String(attempts),
              },
              {
                key: "said",
                head: "What came of it",
                cell: ({ explanation, dueAt }) =>
                  [explanation, dueAt && `Next on ${formatMoment(dueAt)}.`]
                    .filter(Boolean)
                    .join(" "),
              },
            ]}
          />
        ) : null}
      </div>
    </Section>
  );
}
