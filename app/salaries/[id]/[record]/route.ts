import { siteOrigin } from "@/components/request/site-origin";
import { readAsOf } from "@/domain/question/as-of";
import type { CitationForm } from "@/domain/words/citation-records";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { lastModified, taggedResponse } from "@/http/entity-tag";

export const dynamic = "force-dynamic";

const SALARY_RECORD = graphql(`
  query SalaryRecord($slug: String!, $asOf: DateTime, $address: URL, $form: CitationForm!) {
    salary(slug: $slug, asOf: $asOf) {
      citationRecord(form: $form, address: $address)
      recorded { at }
    }
  }
`);

/** The files by their names, each with its form and its type. */
const FILES: Readonly<Record<string, { readonly form: CitationForm; readonly type: string }>> = {
  "citation.bib": { form: "BIBTEX", type: "application/x-bibtex; charset=utf-8" },
  "citation.ris": { form: "RIS", type: "application/x-research-info-systems; charset=utf-8" },
};

/** The citation of one salary as a record; 404 where no such salary, or no such file, is held. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; record: string }> },
): Promise<Response> {
  const { id, record } = await params;
  const file = FILES[record];
  const { instant: asOf, problem } = readAsOf(
    new URL(request.url).searchParams.get("asOf") ?? undefined,
    new Date(),
  );
  if (problem) return refused(400, problem);
  const address = `${await siteOrigin()}/salaries/${id}`;
  const found =
    file && (await execute(SALARY_RECORD, { slug: id, asOf, address, form: file.form })).salary;
  if (!file || !found) return refused(404, "There is no such citation.");
  return taggedResponse(
    request,
    new TextEncoder().encode(found.citationRecord),
    {
      ...lastModified(new Date(found.recorded.at), new Date()),
      "cache-control": "public, no-cache",
    },
    {
      "content-type": file.type,
      "content-disposition": `attachment; filename="${id}.${record.split(".")[1]}"`,
    },
  );
}

function refused(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
