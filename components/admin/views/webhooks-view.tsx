import { ActionForm } from "@/components/admin/forms/action-form";
import { Section } from "@/components/ui/section";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { WebhookView } from "./webhook-view";

const WEBHOOKS_VIEW = graphql(`
  fragment WebhooksView on WebhookConnection {
    totalCount
    edges { node { id ...WebhookView } }
  }
`);

const ABOUT = [
  { name: "about.title", label: "One title", hint: "Its slug, such as data-scientist." },
  { name: "about.from", label: "One step, from", hint: "The slug of the title where it begins." },
  { name: "about.to", label: "To", hint: "The slug of the title that it leads to." },
  { name: "about.source", label: "One source", hint: "Its slug, such as guide-glassdoor." },
  { name: "about.country", label: "One country", hint: "Two letters, such as IN." },
] as const;

/** A person's webhooks, and the form for another one. */
export function WebhooksView({ webhooks }: { webhooks: FragmentType<typeof WEBHOOKS_VIEW> }) {
  const { edges, totalCount } = readFragment(WEBHOOKS_VIEW, webhooks);
  return (
    <>
      {totalCount === 0 ? <p className="type-ui">You have none.</p> : null}
      {edges.map(({ node }) => (
        <WebhookView key={node.id} webhook={node} />
      ))}
      <Section
        id="new"
        heading="A new webhook"
        intro="It is told of what is published from now on: of everything, or of the one title, step, source or country that you name."
      >
        <ActionForm
          document="createWebhook"
          submit="Make the webhook"
          layout="columns"
          fields={[
            {
              name: "url",
              label: "Address",
              kind: "url",
              required: true,
              wide: true,
              hint: "Of the public internet. Messages are posted there as JSON.",
            },
            ...ABOUT,
          ]}
          afterwards={{
            reveal: {
              path: "createWebhook.secret",
              words: "Copy the secret now: it is not shown again. Messages are signed with it.",
            },
          }}
        />
      </Section>
    </>
  );
}
