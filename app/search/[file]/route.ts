import { descriptionResponse } from "../description-response";
import { resultsResponse } from "../results-response";

export const dynamic = "force-dynamic";

interface FileParameters {
  readonly params: Promise<{ file: string }>;
}

/** What programs ask of the search, by the last part of the address. */
export async function GET(request: Request, { params }: FileParameters): Promise<Response> {
  switch ((await params).file) {
    case "results.json":
      return resultsResponse(request);
    case "opensearch.xml":
      return descriptionResponse(request);
    default:
      return new Response("Ask for results.json or opensearch.xml.\n", { status: 404 });
  }
}
