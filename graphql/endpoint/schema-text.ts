import { readFile } from "node:fs/promises";

/** A committed schema as a text to read or to generate from, with the descriptions of everything. */
export async function schemaText(
  file: "graphql/schema.graphql" | "graphql/admin-schema.graphql",
): Promise<Response> {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(await readFile(file, "utf8"), { headers });
}
