import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import { HttpRefusal } from "./http-refusal";
import { readJson } from "./request-body";
import { requestIdOf } from "./request-id";
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
    const question = await readQuestion(request);
    const { status, headers, body } = await service.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: question,
      context: async () => {
        const refusal = refuse(service, question);
        if (refusal) throw refusal;
        return service.context(requestId, headersOf(question));
      },
    });
    const text = await textOf(body);
    return respond(statusFor(request, status ?? 200), Object.fromEntries(headers), text, requestId);
  } catch (error) {
    if (error instanceof HttpRefusal) return respondWithRefusal(error, requestId);
    service.log.error({ requestId, err: error }, "a request failed");
    const masked = new HttpRefusal(
      500,
      "INTERNAL_SERVER_ERROR",
      "Something went wrong on our side.",
    );
    return respondWithRefusal(masked, requestId);
  }
}

/**
 * The request as Apollo takes it. Apollo asks GET for a header that browsers send only after a
 * preflight, so that other sites cannot have a visitor's browser ask questions in the visitor's
 * name. Here GET has no name to misuse: cookies are dropped, only queries run, all that they read is
 * public, and they change nothing. So that header is added. POST keeps Apollo's check, and its body
 * has to be declared as JSON, which no form can do.
 */
async function readQuestion(request: Request): Promise<HTTPGraphQLRequest> {
  const { method } = request;
  if (method !== "GET" && method !== "POST") {
    throw new HttpRefusal(405, "METHOD_NOT_ALLOWED", "Ask with GET or POST.", {
      allow: "GET, POST",
    });
  }
  const headers = new HeaderMap(request.headers);
  if (method === "GET") {
    headers.delete("cookie");
    headers.set("apollo-require-preflight", "true");
  }
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

/** The headers that say who asks; a GET has lost its cookie by then. */
function headersOf({ headers }: HTTPGraphQLRequest): Headers {
  return new Headers([...headers]);
}

function refuse({ guard }: GraphQLService, { method, search, body }: HTTPGraphQLRequest) {
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

function respondWithRefusal(refusal: HttpRefusal, requestId: string): Response {
  const { status, code, message, headers } = refusal;
  const extensions = code === "INTERNAL_SERVER_ERROR" ? { code, requestId } : { code };
  const text = JSON.stringify({ errors: [{ message, extensions }] });
  return respond(
    status,
    { "content-type": "application/json; charset=utf-8", ...headers },
    text,
    requestId,
  );
}

function respond(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  requestId: string,
): Response {
  return new Response(text, {
    status,
    headers: { "cache-control": "no-store", vary: "accept", ...headers, "x-request-id": requestId },
  });
}
