import type { ClientConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * How sessions write times, whatever the server, the database or the role has for a default: the
 * adapter reads times of ISO 8601 in UTC and nothing else.
 */
const TIMES = "-c timezone=UTC -c datestyle=ISO";

/**
 * How every connection to a PostgreSQL address is made. Options that the address names, or PGOPTIONS
 * where it names none, stay as they are otherwise. As options of the connection they hold after RESET and
 * DISCARD ALL too.
 */
export function connectionTo(databaseUrl: string): ClientConfig {
  const config = parseIntoClientConfig(databaseUrl);
  const options = [config.options ?? process.env.PGOPTIONS, TIMES].filter(Boolean).join(" ");
  return { ...config, options };
}
