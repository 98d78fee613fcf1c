import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { openPool } from "./connection";
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
/** How long a deed may take, and each of its statements; publishing a file of a hundred thousand rows is the longest. */
export const WRITE_TIMEOUT_MS = 120_000;
/** Deeds mostly wait for each other; more at once would be no faster. */
const WRITES_AT_ONCE = 4;
/** How long a transaction that says nothing else may wait to begin, and how long it may take, in milliseconds. */
const TRANSACTION_WAIT_MS = 10_000;
const TRANSACTION_MS = 20_000;

/** The models inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** What only asks for models takes a database and a transaction alike. */
export interface Models {
  readonly models: Transaction;
}

/** How connections that are used for one purpose stand. */
interface PoolState {
  readonly name: "readers" | "writers";
  readonly busy: number;
  readonly idle: number;
  /** How many wait for one. */
  readonly waits: number;
}

/** An open database: the models, and what ends the connections. */
export interface Database {
  /** Where it is, for work that needs a connection of its own. */
  readonly url: string;
  readonly models: PrismaClient;
  /**
   * The same models for whoever changes something: on connections of its own, so that neither waits
   * for those who read, and with as long for each statement as a deed may take.
   */
  readonly writer: PrismaClient;
  /** Keeps the version of the evidence at hand; null where every question asks for it. */
  readonly versions: VersionWatch | null;
  /** How the connections of this process stand. */
  connections(): readonly PoolState[];
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
  const readers = openPool(databaseUrl, {
    application_name: "stepwise",
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
  });
  const writers = openPool(databaseUrl, {
    application_name: "stepwise",
    max: WRITES_AT_ONCE,
    connectionTimeoutMillis: WRITE_TIMEOUT_MS,
    statement_timeout: WRITE_TIMEOUT_MS,
    query_timeout: WRITE_TIMEOUT_MS,
    // Many rows are made ready between two statements, and others have their turns meanwhile.
    idle_in_transaction_session_timeout: WRITE_TIMEOUT_MS,
  });
  const models = modelsOn(readers, onStatement);
  const writer = modelsOn(writers, onStatement);
  const versions = watchVersion ? new VersionWatch(databaseUrl) : null;
  return {
    url: databaseUrl,
    models,
    writer,
    versions,
    connections: () => [stateOf("readers", readers), stateOf("writers", writers)],
    ping: async () => {
      await readers.query("SELECT 1");
    },
    close: async () => {
      await versions?.close();
      await Promise.all([models.$disconnect(), writer.$disconnect()]);
      await Promise.all([readers, writers].map((pool) => pool.ended || pool.end()));
    },
  };
}

function stateOf(name: PoolState["name"], pool: Pool): PoolState {
  const { totalCount, idleCount, waitingCount } = pool;
  return { name, busy: totalCount - idleCount, idle: idleCount, waits: waitingCount };
}

function modelsOn(pool: Pool, onStatement: StatementListener | undefined): PrismaClient {
  const models = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_MS },
    ...(onStatement ? { log: [{ emit: "event" as const, level: "query" as const }] } : {}),
  });
  if (onStatement) {
    (models as PrismaClient<"query">).$on("query", (event) => onStatement(event.query));
  }
  return models;
}
