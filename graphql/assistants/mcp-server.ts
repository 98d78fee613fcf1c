import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import { refusalOf } from "@/prisma/refusal-of";
import { careerStepTool } from "./career-step";
import { compareTitlesTool } from "./compare-titles";
import { findTitlesTool } from "./find-titles";
import { routesTool } from "./routes";
import { listSourcesTool, oneSourceTool } from "./sources";
import { titlePayTool } from "./title-pay";
import type { Tool, ToolContext } from "./tool";
import { whatChangedTool } from "./what-changed";

/** The tools, in the order in which they are of use. */
export const TOOLS: readonly Tool[] = [
  findTitlesTool,
  titlePayTool,
  compareTitlesTool,
  careerStepTool,
  routesTool,
  listSourcesTool,
  oneSourceTool,
  whatChangedTool,
];

const INSTRUCTIONS = `Stepwise says what the steps of a machine-learning career pay, and who says so. Every figure has its source; sources stand side by side and are never blended: do not average them. What is not known is called missing: never fill it in. Repeat with each figure its source, the days it was observed on, and the address in "page", which shows the same for ever.`;

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const LISTED = TOOLS.map(({ name, title, description, inputSchema, outputSchema }) => ({
  name,
  title,
  description,
  inputSchema,
  outputSchema,
  annotations: { title, ...READ_ONLY },
}));

/** Nothing is asked of clients, so that no answer of theirs is ever held against a schema. */
const NO_VALIDATOR = {
  getValidator: () => () => {
    throw new TypeError("no answer of a client was asked for");
  },
};

/** The server of one message. `failed` is told what clients are not. */
export function mcpServer(asking: ToolContext, failed: (error: unknown) => void): Server {
  const server = new Server(
    { name: "stepwise", title: "Stepwise", version: "1.0.0", websiteUrl: asking.origin },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS, jsonSchemaValidator: NO_VALIDATOR },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: LISTED }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (!tool) {
      const names = TOOLS.map(({ name }) => name).join(", ");
      throw new McpError(ErrorCode.InvalidParams, `There is no such tool: call one of ${names}.`);
    }
    try {
      const { data, lines } = await tool.answer(asking, params.arguments ?? {});
      return { content: [{ type: "text", text: lines.join("\n") }], structuredContent: data };
    } catch (error) {
      return refused(error, failed);
    }
  });
  return server;
}

/** What an assistant is told of an error: the words of the refusal, which say what to do instead. */
function refused(error: unknown, failed: (error: unknown) => void) {
  const refusal = refusalOf(error);
  if (refusal === null) failed(error);
  const text = refusal
    ? `${refusal.message} (${refusal.code})`
    : "Something went wrong on our side. (INTERNAL_SERVER_ERROR)";
  return {
    content: [{ type: "text" as const, text }],
    _meta: {
      "stepwise/error": { code: refusal?.code ?? "INTERNAL_SERVER_ERROR", ...refusal?.facts },
    },
    isError: true,
  };
}
