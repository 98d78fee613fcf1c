import { readFile } from "node:fs/promises";
import { taggedResponse } from "@/http/entity-tag";

/** A committed schema as a text to read or to generate from, with the descriptions of everything. */
export async function schemaText(
  request: Request,
  file: "graphql/schema.graphql" | "graphql/admin-schema.graphql",
): Promise<Response> {
  const text = new Uint8Array(await readFile(file));
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return taggedResponse(request, text, { "cache-control": "public, no-cache" }, headers);
}
