import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import { unauthenticated } from "@/domain/permissions";
import { questionAddress } from "@/domain/question/editor-address";
import { prefersPage } from "@/http/accepted";
import { errorAnswer } from "@/http/error-answer";
import { type HttpAnswer, type HttpRequest, plainAnswer, requestIdOf } from "@/http/message";
import type { Guard } from "../cost/guard";
import { LEAST_COST, tooManyRequests } from "../cost/rate-limit";
import { addressOf, type GraphQLContext } from "../request/context";
import { answerFromCache, type CachedAnswer, cacheable } from "./answer-cache";
import { askedOf, questionOf, readQuestionText, statusFor } from "./apollo-request";
import { answerOnce } from "./idempotency";
import { processService } from "./process-service";
import type { GraphQLService, SchemaName } from "./service";
import { type AnswerBody, observe, tellAnswer } from "./tell-answer";
import { withinAllowance, withinDeadline } from "./within-limits";

/** Where curators ask, signed in or with a token; elsewhere nobody is asked who they are. */
export const ADMIN_PATH = "/api/admin/graphql";

/** Answers /api/graphql and /api/admin/graphql for this process. */
export async function handleGraphQL(request: HttpRequest): Promise<HttpAnswer> {
  return answer(await processService(), request);
}

/** Answers one request with a service: GET or POST in, JSON out, never an exception. HEAD is GET, whose body the server leaves out. */
export function answer(service: GraphQLService, request: HttpRequest): Promise<HttpAnswer> {
  const isHead = request.method === "HEAD";
  return answerWhole(service, isHead ? { ...request, method: "GET" } : request);
}

async function answerWhole(service: GraphQLService, request: HttpRequest): Promise<HttpAnswer> {
  const begin = performance.now();
  const requestId = requestIdOf(request);
  const { log } = service;
  const told = { requestId, begin, operation: null, cost: 0, cache: "none" } as const;
  const leave = (answered: HttpAnswer, body: AnswerBody | null) =>
    tellAnswer(request, answered, service.rate.left(addressOf(request.headers)), body);
  try {
    const { answered, kept, ...about } = await answerTo(service, request, requestId);
    const held = kept?.answer.body.held;
    service.share();
    const left = await leave(answered, kept?.answer.body ?? null);
    // It holds one more coding now.
    if (kept?.key && kept.answer.body.held !== held) service.answers.keep(kept.key, kept.answer);
    observe(log, { ...told, ...about, status: left.status });
    return left;
  } catch (error) {
    const left = await leave(errorAnswer(error, requestId, log), null);
    observe(log, { ...told, status: left.status });
    return left;
  }
}

async function answerTo(service: GraphQLService, request: HttpRequest, requestId: string) {
  const { answers, rate } = service;
  const client = addressOf(request.headers);
  const wait = rate.take(client, LEAST_COST);
  if (wait !== null) throw tooManyRequests(wait);
  const schema = request.path === ADMIN_PATH ? "admin" : "public";
  const page = schema === "public" ? editorPage(request, requestId) : null;
  if (page) return { answered: page, kept: null };
  const text = await readQuestionText(request, schema);
  const asked = schema === "public" ? askedOf(request, text) : null;
  const key = asked && answers.keyOf(asked);
  const found = key && answers.find(key);
  if (found)
    return { ...answeredBy({ key, answer: found }, request, requestId), cache: "hit" as const };
  const question = questionOf(request, text, schema, service.publicOrigin);
  const context = service.context(requestId, question.headers, client);
  const once = question.method === "POST" ? question.headers.get("idempotency-key") : undefined;
  const notKept = (error: unknown) =>
    service.log.error({ requestId, err: error }, "an answer was not kept");
  const run = () => execute(service, schema, question, context);
  const answered = await (once === undefined
    ? run()
    : answerOnce(context, once, question.body, run, notKept));
  const keeping = asked && cacheable(request.method, answered, context);
  const { operation, cost } = context.depends;
  if (!keeping) {
    const told = { operation: operation?.name ?? null, cost, cache: "none" as const };
    return { answered, kept: null, ...told };
  }
  if (key) answers.keep(key, keeping);
  return { ...answeredBy({ key, answer: keeping }, request, requestId), cache: "miss" as const };
}

/** An answer as it can be kept, and what it is kept under; null where it is not. */
interface Kept {
  readonly key: string | null;
  readonly answer: CachedAnswer;
}

function answeredBy(kept: Kept, request: HttpRequest, requestId: string) {
  const { operationName: operation, cost } = kept.answer;
  return { answered: answerFromCache(kept.answer, request, requestId), kept, operation, cost };
}

async function execute(
  service: GraphQLService,
  schema: SchemaName,
  question: HTTPGraphQLRequest,
  context: GraphQLContext,
): Promise<HttpAnswer> {
  const accept = question.headers.get("accept");
  const refusal = refuse(service.guard, question);
  if (refusal) {
    const answered = errorAnswer(refusal, context.requestId, service.log);
    return { ...answered, status: statusFor(accept, answered.status) };
  }
  await checkToken(context, question);
  const server = await service.server(schema);
  const executing = service.enter().then(() =>
    server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: question,
      context: async () => context,
    }),
  );
  const answering = withinAllowance(context.meter, executing);
  const mustEnd = () => context.depends.operation?.type !== "query";
  // However the wait ends, nothing more of the work is done.
  const { status, headers, body } = await withinDeadline(answering, mustEnd).finally(() =>
    context.meter.stop(),
  );
  const text = await textOf(body);
  const told = statusFor(accept, status ?? 200);
  return plainAnswer(told, Object.fromEntries(headers), text, context.requestId);
}

/** A token that is not valid is told at once, whatever is asked. */
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

/** Leads somebody who opens the endpoint in a browser to the editor, with the question that the address asks; null for all others. */
export function editorPage(
  { method, headers, search }: HttpRequest,
  requestId: string,
): HttpAnswer | null {
  if (method !== "GET" || !prefersPage(headers.get("accept"))) return null;
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query") ?? "";
  const variables = parameters.get("variables") ?? "";
  const location = query === "" ? "/graphql" : questionAddress({ query, variables });
  return plainAnswer(303, { location }, null, requestId);
}
