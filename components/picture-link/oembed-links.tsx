import { requestScope } from "@/components/request/request-scope";
import { siteOrigin } from "@/components/request/site-origin";
import { withQuestion } from "@/domain/question/reader-question";
import { chartOfPage } from "./picture-address";

/** Where programs that show links ask for the frame of a page's chart; nothing for a page without one. */
export async function OembedLinks({ path }: { path: string }) {
  const { asOf, question } = requestScope();
  if (!chartOfPage(path)) return null;
  const shown = withQuestion(path, { asOf: asOf.instant, question });
  const url = encodeURIComponent(`${await siteOrigin()}${shown}`);
  return (["json", "xml"] as const).map((form) => (
    <link
      key={form}
      rel="alternate"
      type={form === "json" ? "application/json+oembed" : "text/xml+oembed"}
      href={`/oembed?url=${url}&format=${form}`}
      title="Stepwise"
    />
  ));
}
