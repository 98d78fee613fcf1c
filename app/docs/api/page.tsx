import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import type { Metadata } from "next";
import { ApiGuide } from "@/components/docs/api-guide";
import { addressBudget } from "@/components/request/address-budget";
import { askedQuestion } from "@/components/request/asked-question";
import type { SearchParams } from "@/components/request/search-params";
import { siteOrigin } from "@/components/request/site-origin";
import { Page } from "@/components/site/page-frame";
import { Problems } from "@/components/ui/page";
import { API_CHANGES_TITLE } from "@/domain/changes/api-changes";
import { execute } from "@/graphql/endpoint/execute";

export const metadata: Metadata = {
  title: "The API",
  description: "How to ask Stepwise by GraphQL and by file: limits, errors, paging, earlier days.",
  alternates: { canonical: "/docs/api" },
};

/** As it is shown, and asked. */
const FIRST_QUESTION = `{
  careerTitle(slug: "data-scientist") {
    name
    pay(where: { country: "IN" }) {
      bySource {
        source { name }
        central { money { amount currencyCode } statistic basis period sampleSize grade }
      }
    }
  }
}`;

async function firstAnswer() {
  const document: TypedDocumentNode<object, Record<string, never>> = parse(FIRST_QUESTION);
  const data = await execute(document, {});
  return { question: FIRST_QUESTION, answer: JSON.stringify({ data }, null, 2) };
}

/** How the API works. */
export default async function ApiPage({ searchParams }: { searchParams: SearchParams }) {
  const { problems } = await askedQuestion("/docs/api", await searchParams);
  return (
    <Page>
      {/* Beside the alternates of the layout, which metadata of this page would take the place of. */}
      <link
        rel="alternate"
        type="application/atom+xml"
        href="/docs/api/changes.atom"
        title={API_CHANGES_TITLE}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        href="/docs/api/changes.json"
        title={API_CHANGES_TITLE}
      />
      <Problems sentences={problems} />
      <ApiGuide origin={await siteOrigin()} budget={addressBudget()} first={await firstAnswer()} />
    </Page>
  );
}
