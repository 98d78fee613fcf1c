import type { GraphQLFormattedError } from "graphql";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import type { TestDatabase } from "../support/database";
import { cookieOf, PASSWORD } from "../support/node";
import type { RunningSite } from "../support/running-site";

/** An answer as tests of a built site look at it. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Sends a body as JSON to /api/graphql, or to another path: an object is written as JSON, a text goes as it is. */
export async function askSite(
  { origin }: RunningSite,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
  path = "/api/graphql",
): Promise<Asked> {
  const response = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text);
  return { status: response.status, headers: response.headers, text, data, errors };
}

/** Opens the first administrator's account: the headers with which that person asks. */
export async function administratorOf(
  { origin }: RunningSite,
  database: TestDatabase,
): Promise<Readonly<Record<string, string>>> {
  const token = await firstAdministratorToken(database);
  const account = { token, email: "first@fixture.test", name: "First", password: PASSWORD };
  const response = await fetch(`${origin}/api/auth/accept-invitation`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
  });
  expect(response.status).toBe(201);
  return { cookie: cookieOf(response) };
}

/** What no answer may show: where the code is, how it is called, or what was asked of the database. */
export function leaksIn(text: string): string[] {
  return [
    ...text.matchAll(/node_modules|[Pp]risma|\bat \w+ \(|\.ts:\d+|SELECT |ECONN|postgresql:/g),
  ].map(([leak]) => leak);
}
