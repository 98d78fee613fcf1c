import { answerAccounts } from "@/accounts/auth-endpoint";
import { viewerOf } from "@/accounts/viewer";
import type { LinkParts } from "@/curation/links/ask-page";
import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { createService } from "@/graphql/endpoint/service";
import { answerFiles } from "@/importers/handler";
import { type Database, openDatabase } from "@/prisma/client";
import { plainly } from "@/server/http/request-adapter";
import { type TestDatabase, testDatabase } from "./database";
import { atEndOfFile } from "./end-of-file";
import { fakeSite, serve } from "./fake-site";
import { refusedIn, withUserErrors } from "./user-errors";

/** A server of accounts and GraphQL over real HTTP, without pages. */
export interface Node {
  readonly origin: string;
  readonly logLines: string[];
  /** What it sent to the database. */
  readonly statements: string[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Asks GraphQL with a cookie or a token; the parsed answer with its status. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Asked>;
}

/** What GraphQL answered. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly data: ReturnType<typeof JSON.parse>;
  /** The code of the first thing that was refused. */
  readonly code: string | undefined;
}

const QUIET = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** Starts a node on a database of its own connections; several may share one database. */
export async function startNode(
  database: TestDatabase,
  published: string | undefined = undefined,
  links: LinkParts | undefined = undefined,
): Promise<Node> {
  const statements: string[] = [];
  const own: Database = openDatabase(database.url, {
    onStatement: (sql) => void statements.push(sql),
  });
  atEndOfFile(() => own.close());
  const site = fakeSite();
  const publicOrigin = () => published;
  const service = createService({
    database: () => own,
    log: QUIET,
    clock: () => new Date(),
    viewerOf,
    ownReview: false,
    rateLimit: Number.POSITIVE_INFINITY,
    publicOrigin,
    ...(links && { links }),
  });
  const accounts = { database: () => own, publicOrigin, log: QUIET };
  const endpoint = (pathname: string) => {
    if (/^\/api\/(admin\/)?graphql$/.test(pathname))
      return plainly((request) => answer(service, request));
    return plainly((request) =>
      pathname.startsWith("/api/files/")
        ? answerFiles(accounts, request)
        : answerAccounts(accounts, request),
    );
  };
  const origin = await serve({ ...site.options, site: () => ({ ...site, endpoint }) });
  const post: Node["post"] = (path, body, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    origin,
    logLines: site.logLines,
    statements,
    post,
    async ask(query, variables = {}, headers = {}) {
      const body = { query: withUserErrors(query), variables };
      const response = await post("/api/admin/graphql", body, headers);
      const { data = null, errors = [] } = await response.json();
      const code = refusedIn({ data, errors })[0]?.code;
      return { status: response.status, headers: response.headers, data, code };
    },
  };
}

/** A database with the tables and nothing in them. */
export function emptyDatabase(): Promise<TestDatabase> {
  return testDatabase({ seeded: false });
}

/** The cookie that an answer sets, as a client sends it back. */
export function cookieOf(response: Response): string {
  return (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
}

export const PASSWORD = "correct horse battery fixture";
