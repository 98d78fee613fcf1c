import type { Metadata } from "next";
import { siteOrigin } from "@/app/site-origin";
import { ApiGuide } from "@/components/docs/api-guide";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = {
  title: "The API",
  description: "How to ask Stepwise by GraphQL and by file: limits, errors, paging, earlier days.",
  alternates: { canonical: "/docs/api" },
};

/** How the API works. */
export default async function ApiPage() {
  return (
    <Page path="/docs/api">
      <ApiGuide origin={await siteOrigin()} />
    </Page>
  );
}
