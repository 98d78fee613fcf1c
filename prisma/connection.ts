import { Client, type ClientConfig, Pool, type PoolConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * How sessions write times, whatever the server, the database or the role has for a default: the
 * adapter reads times of ISO 8601 in UTC and nothing else.
 */
const TIMES = "-c timezone=UTC -c datestyle=ISO";

/**
 * How every connection to a PostgreSQL address is made. Options that the address names stay as they
 * are otherwise. As options of the connection they hold after RESET and DISCARD ALL too.
 */
export function connectionTo(databaseUrl: string): ClientConfig {
  const config = parseIntoClientConfig(databaseUrl);
  const options = [config.options, TIMES].filter(Boolean).join(" ");
  return { ...config, options };
}

/**
 * Connections to a PostgreSQL address, made when they are needed. One that breaks is replaced, at any
 * moment: also between two statements, where nobody else listens, and that would end the process.
 */
export function openPool(databaseUrl: string, settings: PoolConfig): Pool {
  const pool = new Pool({ ...connectionTo(databaseUrl), ...settings });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** One connection, not yet made. One that breaks fails the next statement, and never ends the process. */
export function clientOf(databaseUrl: string, settings: ClientConfig = {}): Client {
  const client = new Client({ ...connectionTo(databaseUrl), ...settings });
  client.on("error", () => undefined);
  return client;
}
