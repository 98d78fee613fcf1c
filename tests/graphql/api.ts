import type { GraphQLFormattedError } from "graphql";
import type { LinkParts } from "@/curation/links/ask-page";
import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { createService, type GraphQLService } from "@/graphql/endpoint/service";
import { fromRequest, toResponse } from "@/http/message";
import type { Database } from "@/prisma/client";
import { type TestDatabase, testDatabase } from "../support/database";
import { type Refused, refusedIn, withUserErrors } from "../support/user-errors";

// How long a question may take is the matter of deadline.test.ts. Here every question is answered,
// however slow the machine.
jest.mock("@/graphql/endpoint/within-limits", () => ({
  ...jest.requireActual("@/graphql/endpoint/within-limits"),
  withinDeadline: (work: Promise<unknown>) => work,
}));

/** An answer as tests look into it: whatever JSON holds. */
export type Json = ReturnType<typeof JSON.parse>;

/** What came back for one question. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Json;
  readonly errors: readonly GraphQLFormattedError[];
  /** The errors, and what mutations did not take. */
  readonly refused: readonly Refused[];
  readonly text: string;
}

export interface LoggedLine {
  readonly level: "error" | "warn";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The API on one database, asked as clients ask it, with what it logged and how often it asked the database. */
export interface Api {
  readonly service: GraphQLService;
  readonly logged: LoggedLine[];
  /** What was logged of each answer. */
  readonly questions: Readonly<Record<string, unknown>>[];
  readonly statements: string[];
  /** Somebody who is signed in asks the curators' schema, anybody else the public one. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Asks the curators' schema, signed in or not. */
  askAdmin: Api["ask"];
  /** Data of a question that has to be answered whole. */
  data(query: string, variables?: object): Promise<Json>;
  /** The one error of a question that has to fail. */
  error(query: string, variables?: object): Promise<GraphQLFormattedError>;
  /** The statements that one question sends. */
  count(query: string, variables?: object): Promise<number>;
}

export const ENDPOINT = "http://stepwise.test/api/graphql";
export const ADMIN_ENDPOINT = "http://stepwise.test/api/admin/graphql";

export interface ApiOptions {
  readonly seeded?: boolean;
  readonly clock?: () => Date;
  /** Another database than a fresh copy of the template. */
  readonly database?: Database;
  /** How webhooks are asked. */
  readonly links?: LinkParts;
}

/** Answers one request as the route does. */
export async function respond(service: GraphQLService, request: Request): Promise<Response> {
  return toResponse(await answer(service, fromRequest(request)));
}

/** The API on a fresh database. */
export async function testApi(options: ApiOptions = {}): Promise<Api & { database: TestDatabase }> {
  const statements: string[] = [];
  const { seeded = true, clock, links } = options;
  const database = await testDatabase({ seeded, onStatement: (sql) => statements.push(sql) });
  return { ...(await apiOn(database, clock, statements, undefined, links)), database };
}

/** The API on a given database. */
export async function apiOn(
  database: Database,
  clock: () => Date = () => new Date(),
  statements: string[] = [],
  rateLimit = Number.POSITIVE_INFINITY,
  links?: LinkParts,
): Promise<Api> {
  const logged: LoggedLine[] = [];
  const record = (level: LoggedLine["level"]) => (fields: unknown, message?: unknown) => {
    const isText = typeof fields === "string";
    logged.push({
      level,
      fields: isText ? {} : (fields as Record<string, unknown>),
      message: String(isText ? fields : message),
    });
  };
  const questions: Record<string, unknown>[] = [];
  const log = {
    error: record("error"),
    warn: record("warn"),
    info: (fields: unknown) => void questions.push(fields as Record<string, unknown>),
  };
  const service = createService({
    database: () => database,
    log,
    clock,
    // It stands still, so that how much is done in one turn does not hang on the machine.
    stopwatch: () => 0,
    ownReview: false,
    rateLimit,
    publicOrigin: () => undefined,
    ...(links && { links }),
    // A fixture's way to sign in: the real one has tests of its own.
    viewerOf: async (_database, headers) => {
      const viewer = headers.get("x-fixture-viewer");
      return viewer == null ? null : JSON.parse(viewer);
    },
  });

  const askAt = async (
    endpoint: string,
    query: string,
    variables: object,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const request = new Request(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json",
        ...headers,
      },
      body: JSON.stringify({ query: withUserErrors(query), variables }),
    });
    const response = await respond(service, request);
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text);
    const refused = refusedIn({ data, errors });
    return { status: response.status, headers: response.headers, data, errors, refused, text };
  };

  const ask: Api["ask"] = (query, variables = {}, headers = {}) => {
    const isSignedIn = "x-fixture-viewer" in headers;
    return askAt(isSignedIn ? ADMIN_ENDPOINT : ENDPOINT, query, variables, headers);
  };

  return {
    service,
    logged,
    questions,
    statements,
    ask,
    askAdmin: (query, variables = {}, headers = {}) =>
      askAt(ADMIN_ENDPOINT, query, variables, headers),
    async data(query, variables) {
      const { data, errors } = await ask(query, variables);
      expect(errors).toEqual([]);
      return data;
    },
    async error(query, variables) {
      const { errors } = await ask(query, variables);
      expect(errors).toHaveLength(1);
      return errors[0] ?? { message: "" };
    },
    async count(query, variables) {
      const before = statements.length;
      const { errors } = await ask(query, variables);
      expect(errors).toEqual([]);
      return statements.length - before;
    },
  };
}
