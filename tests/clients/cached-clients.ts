import { ApolloClient, HttpLink, InMemoryCache, setLogVerbosity } from "@apollo/client";
import { fetchExchange, Client as UrqlClient } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { parse } from "graphql";

// That an object without an id is kept under its parent alone is what both caches warn of.
setLogVerbosity("silent");

export type Data = Record<string, unknown>;

/** Asks one endpoint. Throws where it answers with errors. */
export type Ask = (query: string, variables?: object) => Promise<Data>;

/** A client with an empty cache, and how often it has asked the endpoint. */
export interface CachedClient {
  readonly ask: Ask;
  readonly asked: () => number;
}

/** The answer as the document asks for it: clients ask for the names of types besides. */
function withoutTypenames(data: unknown): Data {
  const text = JSON.stringify(data, (key, value) => (key === "__typename" ? undefined : value));
  return JSON.parse(text) as Data;
}

/** `fetch`, counted. */
function counted() {
  let calls = 0;
  const counting: typeof fetch = (...request) => {
    calls += 1;
    return fetch(...request);
  };
  return { counting, asked: () => calls };
}

/** Without a cache: what the others are held against. */
export function plainAsk(endpoint: string): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return withoutTypenames(data);
  };
}

/** Apollo Client as it comes. */
export function apolloClient(endpoint: string): CachedClient {
  const { counting, asked } = counted();
  const link = new HttpLink({ uri: endpoint, fetch: counting });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    asked,
    ask: async (query, variables = {}) =>
      withoutTypenames((await client.query({ query: parse(query), variables })).data),
  };
}

/** Urql with its normalised cache as it comes. */
export function urqlClient(endpoint: string): CachedClient {
  const { counting, asked } = counted();
  const exchanges = [cacheExchange({ logger: () => undefined }), fetchExchange];
  const client = new UrqlClient({ url: endpoint, exchanges, fetch: counting });
  return {
    asked,
    ask: async (query, variables = {}) => {
      const { data, error } = await client.query(query, variables).toPromise();
      if (error) throw error;
      return withoutTypenames(data);
    },
  };
}

export const CACHED_CLIENTS = { "Apollo Client": apolloClient, urql: urqlClient } as const;
