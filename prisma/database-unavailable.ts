/** What the driver adapter calls failures of the connection, rather than of the statement. */
const CONNECTION_FAILURES = new Set([
  "AuthenticationFailed",
  "ConnectionClosed",
  "DatabaseAccessDenied",
  "DatabaseDoesNotExist",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
]);

/** SQLSTATEs: connection exceptions, no resources, lock not had in time, a transaction idle for too long, ended by an operator or a timeout. */
const PASSING_STATES = /^(08...|25P03|53...|55P03|57014|57P0.)$/;

/** Prisma's codes: no connection, or no transaction, was had or kept in time. */
const NO_TRANSACTION = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

/** What the pool says in plain errors. */
const POOL_FAILURES =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Cannot use a pool after)/;

/** Whether an error says that the database cannot answer now, rather than that we asked wrongly. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { kind, originalCode } = adapterCause(error);
  const { code } = error as { code?: unknown };
  return (
    (typeof code === "string" && NO_TRANSACTION.has(code)) ||
    (typeof kind === "string" && CONNECTION_FAILURES.has(kind)) ||
    (typeof originalCode === "string" && PASSING_STATES.test(originalCode)) ||
    POOL_FAILURES.test(error.message)
  );
}

interface AdapterCause {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
}

function adapterCause(error: Error): AdapterCause {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: AdapterCause } } };
  return meta?.driverAdapterError?.cause ?? {};
}
