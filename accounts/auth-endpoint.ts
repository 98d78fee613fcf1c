import { badUserInput, Refusal } from "@/domain/refusal";
import { answering } from "@/http/error-answer";
import type { Report } from "@/http/log";
import {
  type HttpAnswer,
  type HttpRequest,
  jsonAnswer,
  plainAnswer,
  readJson,
} from "@/http/message";
import { checkOwnOrigin } from "@/http/own-origin";
import { requiredParts } from "@/http/process-parts";
import type { Database } from "@/prisma/client";
import { sessionCookie, sessionToken } from "./cookie";
import { acceptInvitation, openInvitation } from "./invitations";
import { openReset, resetPassword } from "./password-resets";
import { digestOf } from "./secret";
import { closeSession } from "./sessions";
import { signIn } from "./sign-in";

/** What the routes of accounts need from outside. */
export interface AccountParts {
  readonly database: () => Database;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
  readonly log: Report;
}

/** What a route is given besides its parts. */
interface Call {
  readonly request: HttpRequest;
  readonly requestId: string;
  readonly field: (name: string) => string;
  readonly cookie: (token: string | null) => Readonly<Record<string, string>>;
}

type Route = (parts: AccountParts, call: Call) => Promise<HttpAnswer>;

/** Signing in and out is no part of GraphQL: it sets cookies, and one document could try many passwords. */
const ROUTES: Readonly<Record<string, Route>> = {
  "/api/auth/sign-in": async ({ database }, { request, requestId, field, cookie }) => {
    const address = request.headers.get("x-forwarded-for") ?? "unknown";
    const [email, password, code] = [field("email"), field("password"), field("code")];
    const credentials = { email, password, code, address };
    const { token } = await signIn(database(), credentials, requestId);
    return plainAnswer(204, cookie(token), null, requestId);
  },
  "/api/auth/sign-out": async ({ database }, { request, requestId, cookie }) => {
    const token = sessionToken(request.headers);
    if (token !== null) await closeSession(database(), token);
    return plainAnswer(204, cookie(null), null, requestId);
  },
  "/api/auth/invitation": async ({ database }, { requestId, field }) => {
    const { email, role } = await openInvitation(database().models, digestOf(field("token")));
    return jsonAnswer(200, { email, role }, requestId);
  },
  "/api/auth/accept-invitation": async ({ database }, { requestId, field, cookie }) => {
    const { token } = await acceptInvitation(
      database(),
      {
        token: field("token"),
        email: field("email"),
        name: field("name"),
        password: field("password"),
      },
      requestId,
    );
    return plainAnswer(201, cookie(token), null, requestId);
  },
  "/api/auth/reset": async ({ database }, { requestId, field }) => {
    const { email } = await openReset(database().models, field("token"));
    return jsonAnswer(200, { email }, requestId);
  },
  "/api/auth/reset-password": async ({ database }, { requestId, field, cookie }) => {
    await resetPassword(database(), field("token"), field("password"), requestId);
    return plainAnswer(204, cookie(null), null, requestId);
  },
};

/** Answers /api/auth/… for this process. */
export function handleAccounts(request: HttpRequest): Promise<HttpAnswer> {
  return answerAccounts(requiredParts(), request);
}

/** Answers one request: POST of JSON from a page of ours in, JSON or nothing out, never an exception. */
export function answerAccounts(parts: AccountParts, request: HttpRequest): Promise<HttpAnswer> {
  return answering(parts.log, request, async (requestId) => {
    const route = ROUTES[request.path];
    if (!route) throw new Refusal("NOT_FOUND", "There is nothing here.");
    if (request.method !== "POST") {
      throw new Refusal("METHOD_NOT_ALLOWED", "Send a POST.", { allow: "POST" });
    }
    checkOwnOrigin(request, parts.publicOrigin());
    const field = fieldsOf(await readJson(request));
    const https = parts.publicOrigin()?.startsWith("https:") ?? false;
    const cookie = (token: string | null) => ({ "set-cookie": sessionCookie(token, https) });
    return route(parts, { request, requestId, field, cookie });
  });
}

/** The text fields of a body. Throws a refusal where one is missing or no text. */
function fieldsOf(body: unknown): Call["field"] {
  const fields = new Map(Object.entries(body !== null && typeof body === "object" ? body : {}));
  return (name) => {
    const value = fields.get(name) ?? "";
    if (typeof value === "string") return value;
    throw badUserInput(name, `${name} has to be a text.`);
  };
}
