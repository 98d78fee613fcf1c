import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { isInitializeRequest } from "@modelcontextprotocol/sdk/types.js";
import { Refusal } from "@/domain/refusal";
import { prefersPage } from "@/http/accepted";
import {
  type HttpAnswer,
  type HttpRequest,
  parseJson,
  plainAnswer,
  readJsonText,
  requestIdOf,
} from "@/http/message";
import { LEAST_COST, tooManyRequests } from "../cost/rate-limit";
import { processService } from "../endpoint/process-service";
import type { GraphQLService } from "../endpoint/service";
import { observe, tellAnswer } from "../endpoint/tell-answer";
import { addressOf } from "../request/context";
import { rpcRefusal } from "./mcp-refusal";
import { mcpServer } from "./mcp-server";
import { checkNoRebinding } from "./no-rebinding";
import { pinnedQuestions } from "./pinned-question";

/** Where a browser is led that opens the address. */
const GUIDE = "/docs/api#assistants";

/** Answers /mcp for this process. */
export async function handleMcp(request: HttpRequest): Promise<HttpAnswer> {
  return answerMcp(await processService(), request);
}

/**
 * Answers one message of an assistant: a POST in, JSON out, never an exception. Without sessions: each
 * message is answered for itself, by whichever node gets it.
 */
export async function answerMcp(
  service: GraphQLService,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const begin = performance.now();
  const requestId = requestIdOf(request);
  const { log, rate } = service;
  const client = addressOf(request.headers);
  const about = { operation: "mcp", cost: 0 };
  const answered = await messageAnswer(service, request, requestId, about).catch((error) =>
    rpcRefusal(error, requestId, log),
  );
  service.share();
  const left = await tellAnswer(request, answered, rate.left(client), null);
  observe(log, { requestId, begin, cache: "none", status: left.status, ...about });
  return left;
}

async function messageAnswer(
  service: GraphQLService,
  request: HttpRequest,
  requestId: string,
  about: { operation: string; cost: number },
): Promise<HttpAnswer> {
  const { log, rate } = service;
  const { method, headers } = request;
  const client = addressOf(headers);
  const wait = rate.take(client, LEAST_COST);
  if (wait !== null) throw tooManyRequests(wait);
  if (method === "GET" && prefersPage(headers.get("accept"))) {
    return plainAnswer(303, { location: GUIDE }, null, requestId);
  }
  if (method !== "POST") {
    // No stream is kept open, and no session is there to be ended.
    throw new Refusal("METHOD_NOT_ALLOWED", "Send messages with POST.", { allow: "POST" });
  }
  checkNoRebinding(headers, service.publicOrigin());
  const message = parseJson(await readJsonText(request));
  if (Array.isArray(message)) throw new Refusal("BAD_REQUEST", "Send one message at a time.");
  about.operation = operationOf(message);
  const asking = {
    execute: pinnedQuestions(service, requestId, client, about),
    now: async () => (await service.context(requestId).standing()).now,
    clock: service.clock,
    origin: service.publicOrigin() ?? `http://${headers.get("host") ?? "localhost"}`,
  };
  const server = mcpServer(asking, (error) =>
    log.error({ requestId, err: error }, "a tool failed"),
  );
  // A transport of the SDK is of one message where there are no sessions. It may answer in JSON alone.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const platform = new Request(`http://stepwise${request.path}`, {
    method,
    headers: Object.fromEntries(headers),
  });
  const {
    status,
    headers: told,
    body,
  } = await transport.handleRequest(platform, {
    parsedBody: message,
  });
  const text = body === null ? null : await new Response(body).text();
  await server.close();
  return plainAnswer(status, Object.fromEntries(told), text, requestId);
}

/** What the log calls a message: its method, and the tool that it calls. */
function operationOf(message: unknown): string {
  if (isInitializeRequest(message)) return "mcp initialize";
  const { method, params } = (message ?? {}) as {
    readonly method?: unknown;
    readonly params?: { readonly name?: unknown };
  };
  const names = [method, method === "tools/call" ? params?.name : undefined];
  return ["mcp", ...names.filter((name) => typeof name === "string")].join(" ");
}
