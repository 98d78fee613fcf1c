import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { answerMcp } from "@/graphql/assistants/mcp-endpoint";
import { plainly } from "@/server/http/request-adapter";
import { atEndOfFile } from "../../support/end-of-file";
import { fakeSite, serve } from "../../support/fake-site";
import type { Api } from "../api";

/** Serves the tools of an API over real HTTP until the end of the file. Its address. */
export async function serveTools({ service }: Api): Promise<string> {
  const site = fakeSite();
  const endpoint = (pathname: string) =>
    pathname === "/mcp" ? plainly((request) => answerMcp(service, request)) : null;
  return `${await serve({ ...site.options, site: () => ({ ...site, endpoint }) })}/mcp`;
}

/** An assistant, connected until the end of the file. It knows the schemas of all tools, and holds answers against them. */
export async function assistant(address: string): Promise<Client> {
  const client = new Client({ name: "a test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(address)));
  atEndOfFile(() => client.close());
  await client.listTools();
  return client;
}

/** What a tool answered. */
export interface ToolResult {
  readonly data: ReturnType<typeof JSON.parse>;
  readonly text: string;
  readonly isError: boolean;
}

/** Calls a tool. The client refuses an answer that does not fit the schema that it was told. */
export async function call(client: Client, name: string, given: object = {}): Promise<ToolResult> {
  const result = await client.callTool({ name, arguments: given as Record<string, unknown> });
  const [content] = result.content as { type: string; text: string }[];
  return {
    data: result.structuredContent,
    text: content?.text ?? "",
    isError: result.isError === true,
  };
}
