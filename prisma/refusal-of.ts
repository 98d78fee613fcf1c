import { Refusal } from "@/domain/refusal";

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

/** SQLSTATEs: connection exceptions, no resources, lock not had in time, ended by an operator or a timeout. */
const PASSING_STATES = /^(08...|53...|55P03|57014|57P0.)$/;

/** What the pool says in plain errors. */
const POOL_FAILURES =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Cannot use a pool after)/;

/** Whether an error says that the database cannot answer now, rather than that we asked wrongly. */
function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { kind, originalCode } = adapterCause(error);
  return (
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

/** What an error refuses: itself, or that the database does not answer now. Null for a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return isDatabaseUnavailable(error)
    ? new Refusal(
        "DATABASE_UNAVAILABLE",
        "The evidence cannot be read at the moment. Try again in a few seconds.",
      )
    : null;
}
