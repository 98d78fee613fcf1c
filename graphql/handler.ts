import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import { answerWith, answerWithRefusal, internalFault } from "@/http/answer";
import { readJson } from "@/http/json-body";
import { checkOwnOrigin } from "@/http/own-origin";
import { HttpRefusal } from "@/http/refusal";
import { requestIdOf } from "@/http/request-id";
import type { GraphQLContext } from "./context";
import { unauthenticated } from "./errors";
import type { Guard } from "./guard";
import { answerOnce } from "./idempotency";
import { type GraphQLService, sharedService } from "./service";
import { statusFor } from "./status";

/** Answers /api/graphql for this process. */
export async function handleGraphQL(request: Request): Promise<Response> {
  return answer(await sharedService(), request);
}

/** Answers one request with a service: GET or POST in, JSON out, never an exception. */
export async function answer(service: GraphQLService, request: Request): Promise<Response> {
  const requestId = requestIdOf(request);
  try {
    const question = await readQuestion(service, request);
    const context = service.context(requestId, new Headers([...question.headers]));
    const key = question.method === "POST" ? request.headers.get("idempotency-key") : null;
    return await answerOnce(context, key, question.body, () =>
      execute(service, request, question, context),
    );
  } catch (error) {
    if (error instanceof HttpRefusal) return answerWithRefusal(error, requestId);
    service.log.error({ requestId, err: error }, "a request failed");
    return answerWithRefusal(internalFault(), requestId);
  }
}

async function execute(
  { server, guard }: GraphQLService,
  request: Request,
  question: HTTPGraphQLRequest,
  context: GraphQLContext,
): Promise<Response> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: question,
    context: async () => {
      const refusal = refuse(guard, question);
      if (refusal) throw refusal;
      await checkToken(context, question);
      return context;
    },
  });
  const text = await textOf(body);
  const told = statusFor(request, status ?? 200);
  return answerWith(told, Object.fromEntries(headers), text, context.requestId);
}

/**
 * The request as Apollo takes it. Apollo asks GET for a header that browsers send only after a
 * preflight, so that other sites cannot have a visitor's browser ask questions in the visitor's
 * name. Here GET has no name to misuse: cookies and tokens are dropped, only queries run, all that they read is
 * public, and they change nothing. So that header is added. POST keeps Apollo's check, and its body
 * has to be declared as JSON, which no form can do.
 */
async function readQuestion(
  service: GraphQLService,
  request: Request,
): Promise<HTTPGraphQLRequest> {
  const { method } = request;
  if (method !== "GET" && method !== "POST") {
    throw new HttpRefusal(405, "METHOD_NOT_ALLOWED", "Ask with GET or POST.", {
      allow: "GET, POST",
    });
  }
  const headers = new HeaderMap(request.headers);
  if (method === "GET") {
    headers.delete("cookie");
    headers.delete("authorization");
    headers.set("apollo-require-preflight", "true");
  }
  if (headers.has("cookie")) checkOwnOrigin(request, service.publicOrigin());
  const body = method === "POST" ? await readJson(request) : undefined;
  if (Array.isArray(body)) {
    throw new HttpRefusal(
      400,
      "BAD_REQUEST",
      "Send one question at a time: batches are not answered.",
    );
  }
  return { method, headers, search: new URL(request.url).search, body };
}

/** A token that is not valid is told at once, whatever is asked; a GET has lost it by then. */
async function checkToken(context: GraphQLContext, { headers }: HTTPGraphQLRequest): Promise<void> {
  if (headers.has("authorization") && (await context.viewer()) === null) throw unauthenticated();
}

function refuse(guard: Guard, { method, search, body }: HTTPGraphQLRequest) {
  const parameters = new URLSearchParams(search);
  const posted = (method === "POST" && body ? body : {}) as {
    query?: unknown;
    variables?: unknown;
  };
  const query = method === "POST" ? posted.query : parameters.get("query");
  return typeof query === "string" ? guard(query, posted.variables) : null;
}

async function textOf(body: HTTPGraphQLResponse["body"]): Promise<string> {
  if (body.kind === "complete") return body.string;
  let text = "";
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}
