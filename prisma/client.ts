import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { connectionTo } from "./connection";
import { PrismaClient } from "./generated/client";
import { VersionWatch } from "./version-watch";

/** How long one statement may run before the server ends it, in milliseconds: less than a query may take. */
const STATEMENT_TIMEOUT_MS = 4_500;
/** A server that stands still does not end its own statements. */
const ANSWER_TIMEOUT_MS = 4_800;
/** How long a transaction may wait for us, in milliseconds. */
const IDLE_TIMEOUT_MS = 5_000;
/** How long a request waits for a connection, in milliseconds. */
const CONNECTION_TIMEOUT_MS = 4_500;
const MAX_CONNECTIONS = 10;

/** The models inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** What only asks for models takes a database and a transaction alike. */
export interface Models {
  readonly models: Transaction;
}

/** An open database: the models, and what ends the connections. */
export interface Database {
  /** Where it is, for work that needs a connection of its own. */
  readonly url: string;
  readonly models: PrismaClient;
  /** Keeps the version of the evidence at hand; null where every question asks for it. */
  readonly versions: VersionWatch | null;
  /** Answers when the server does; throws when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Is told of every statement that is sent; tests count with it. */
export type StatementListener = (sql: string) => void;

/** How a database is opened. */
export interface DatabaseOptions {
  readonly onStatement?: StatementListener | undefined;
  /** Whether the version of the evidence is kept at hand, which takes one more connection. */
  readonly watchVersion?: boolean;
}

/** Opens the database at a PostgreSQL address. Connects at the first statement. */
export function openDatabase(
  databaseUrl: string,
  { onStatement, watchVersion = false }: DatabaseOptions = {},
): Database {
  const pool = new Pool({
    ...connectionTo(databaseUrl),
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
    application_name: "stepwise",
  });
  // An idle connection that breaks is replaced at the next statement; without a listener it would
  // end the process.
  pool.on("error", () => undefined);
  const models = new PrismaClient({
    adapter: new PrismaPg(pool),
    ...(onStatement ? { log: [{ emit: "event" as const, level: "query" as const }] } : {}),
  });
  if (onStatement) {
    (models as PrismaClient<"query">).$on("query", (event) => onStatement(event.query));
  }
  const versions = watchVersion ? new VersionWatch(databaseUrl) : null;
  return {
    url: databaseUrl,
    models,
    versions,
    ping: async () => {
      await pool.query("SELECT 1");
    },
    close: async () => {
      await versions?.close();
      await models.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** Next's bundle and the server load this module each on their own; they share one pool through this. */
const shared = globalThis as { stepwiseDatabase?: Database };

/** The database of this process, at DATABASE_URL, which the server sets for the one that it starts. */
export function sharedDatabase(): Database {
  if (!shared.stepwiseDatabase) {
    const databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) throw new Error("DATABASE_URL is not set: start Stepwise with npm start");
    shared.stepwiseDatabase = openDatabase(databaseUrl, { watchVersion: true });
  }
  return shared.stepwiseDatabase;
}
