import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { WebhooksView } from "@/components/admin/views/webhooks-view";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Webhooks", robots: { index: false } };

const WEBHOOKS_PAGE = graphql(`
  query WebhooksPage {
    webhooks(first: 100) {
      ...WebhooksView
    }
  }
`);

/** One's own webhooks, with what was sent to them. */
export default async function WebhooksPage() {
  const viewer = await signedIn("/admin/webhooks");
  const { webhooks } = await asViewer(WEBHOOKS_PAGE, {});
  return (
    <AdminPage
      viewer={viewer}
      path="/admin/webhooks"
      heading="Webhooks"
      lede="Addresses of yours that are told of what is published, as it is published. Each message is the entry of the feed, signed by the convention of Standard Webhooks."
    >
      {webhooks ? <WebhooksView webhooks={webhooks} /> : null}
    </AdminPage>
  );
}
