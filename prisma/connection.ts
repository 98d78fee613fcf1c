import type { ClientConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * How every connection to a PostgreSQL address is made. Its session is in UTC, whatever the server,
 * the database or the role has for a default: the adapter reads times as UTC and nothing else.
 * Options that the address names, or PGOPTIONS where it names none, stay as they are otherwise.
 */
export function connectionTo(databaseUrl: string): ClientConfig {
  const config = parseIntoClientConfig(databaseUrl);
  const options = [config.options ?? process.env.PGOPTIONS, "-c timezone=UTC"]
    .filter(Boolean)
    .join(" ");
  return { ...config, options };
}
