import type { ApiChange } from "@/domain/changes/api-changes";
import { processService } from "@/graphql/endpoint/process-service";
import { warmUp } from "@/graphql/endpoint/warm-up";
import { createLog, type Log } from "@/http/log";
import { type ProcessParts, setProcessParts } from "@/http/process-parts";
import { type Database, openDatabase } from "@/prisma/client";
import { seed } from "@/prisma/seed/seed";
import { openConfiguredDatabase } from "./database/configured-database";
import { explainFolderFailure } from "./database/folder-failure";
import { databaseState } from "./http/database-state";
import { watchRequests } from "./http/drain";
import { endpointOf } from "./http/endpoints";
import { databaseReadiness } from "./http/health";
import { createHttpServer, listen, type Site } from "./http/http-server";
import { startMetrics } from "./http/metrics-server";
import { pageStatus } from "./http/page-status";
import { createPages } from "./http/pages";
import { measureDatabase } from "./metrics/database-metrics";
import { routeNames } from "./metrics/route-names";
import { readApiChanges } from "./start/api-changes";
import { type Environment, readEnvironment } from "./start/environment";
import { prepareFirstAdministrator } from "./start/first-administrator";
import { Shutdown } from "./start/shutdown";
import { StartError } from "./start/start-error";
import { whileAway } from "./start/while-away";

/** Requests under way get this long, in milliseconds, when the process ends. */
const DRAIN_MS = 3_500;
/** How long the endpoints answer before the pages are loaded, in milliseconds. */
const ENDPOINTS_FIRST_MS = 150;

/** What the server runs with. */
export interface Settings {
  readonly environment: Environment;
  /** Pages and the endpoint come from Next's development server, which reloads them. */
  readonly development: boolean;
}

/** Lines for the person who started Stepwise; the log is elsewhere. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the person who started Stepwise is told when it is ready. */
interface Ready {
  readonly address: string;
  /** The path by which the first administrator gets in; null where there is an account. */
  readonly welcome: string | null;
}

/** What endpoints and pages work with. */
function partsOf(
  { environment, development }: Settings,
  log: Log,
  database: Database,
  address: string,
  apiChanges: readonly ApiChange[],
): ProcessParts {
  return {
    database: () => database,
    log,
    publicOrigin: () => environment.PUBLIC_URL ?? address,
    namedOrigin: environment.PUBLIC_URL ?? null,
    rateLimit: environment.RATE_LIMIT,
    ownReview: environment.STEPWISE_OWN_REVIEW === "allowed",
    development,
    apiChanges,
    pageStatus,
  };
}

async function startParts(
  { environment, development }: Settings,
  log: Log,
  shutdown: Shutdown,
): Promise<Ready> {
  let site: Site | string = "it is starting";
  let measure = async () => {};
  const server = createHttpServer({
    log,
    policy: { development, https: environment.PUBLIC_URL?.startsWith("https:") ?? false },
    trustedProxies: environment.TRUST_PROXY,
    logsAddresses: environment.LOG_ADDRESSES === "shown",
    routeOf: routeNames(),
    site: () => site,
  });
  const requests = watchRequests(server);
  // First of all, so that a port that is taken costs no time, and health is answered from the start.
  const address = await listen(server, environment.PORT, environment.HOST);
  shutdown.at("requests", () => requests.drain(DRAIN_MS));
  shutdown.signal.addEventListener("abort", () => {
    if (typeof site === "string") site = "it is stopping";
    else site = { ...site, problem: async () => "it is stopping" };
  });

  if (environment.METRICS_PORT !== undefined) {
    const metrics = await startMetrics(environment.METRICS_PORT, () => measure());
    shutdown.at("metrics", async () => metrics.server.close());
    tell(`Metrics are at ${metrics.address}/metrics`);
  }

  const note = (line: string) => (typeof site === "string" ? tell(line) : log.warn(line));
  const opening = openConfiguredDatabase(environment, note, shutdown.signal);
  shutdown.at("database", async () => (await opening.catch(() => null))?.stop());
  const { url } = await opening;
  const database = openDatabase(url, { watchVersion: true });
  measure = () => measureDatabase(database);
  const readiness = databaseReadiness(url);
  shutdown.at("connections", () => Promise.all([database.close(), readiness.close()]));
  const apiChanges = await readApiChanges();
  setProcessParts(partsOf({ environment, development }, log, database, address, apiChanges));
  const patiently = <T>(work: () => Promise<T>) => whileAway(work, shutdown.signal, note);
  await patiently(() => seed(database));
  const welcome = await patiently(() => prepareFirstAdministrator(database, environment));
  if (shutdown.signal.aborted) return { address, welcome };

  const atHand = () => database.versions?.atHand() ?? null;
  const pages = createPages(development, server, address, atHand);
  shutdown.at("pages", pages.close);
  // In development Next answers everything, since it reloads what has changed.
  if (!development) {
    const service = await processService();
    await patiently(() => service.load());
    await warmUp(service);
  }
  const stopWebhooks = (await processService()).webhooks.start();
  shutdown.at("webhooks", stopWebhooks);
  site = {
    answerPage: pages.answer,
    endpoint: development ? () => null : endpointOf,
    problem: readiness.problem,
    database: databaseState(database.versions, readiness.problem),
  };
  // Next keeps the process busy while it loads; whoever waits for the endpoints is answered first.
  await new Promise((resolve) => setTimeout(resolve, ENDPOINTS_FIRST_MS));
  await pages.load();
  return { address, welcome };
}

/** Prints why the start failed: one line where the reader can do something about it. */
async function report(error: unknown, { environment }: Settings, log: Log): Promise<void> {
  const explained = environment.DATABASE_URL
    ? error
    : await explainFolderFailure(error, environment.STEPWISE_DATA_DIR);
  if (explained instanceof StartError) process.stderr.write(`${explained.message}\n`);
  else log.fatal({ err: explained }, "Stepwise could not start");
}

async function run(settings: Settings): Promise<void> {
  const log = createLog(settings.environment.LOG_LEVEL);
  const shutdown = new Shutdown((stage, error) =>
    log.warn({ stage, err: error }, "did not end well"),
  );
  shutdown.onSignal(() => {
    tell("Stopping");
    void shutdown.exit(0);
  });
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "uncaught exception");
    void shutdown.exit(1);
  });
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
  // Whoever started us may leave before us; that nobody reads any more is no reason to fail.
  process.stdout.on("error", () => undefined);
  try {
    const { address, welcome } = await startParts(settings, log, shutdown);
    if (shutdown.signal.aborted) return;
    tell(`Stepwise is ready at ${address}`);
    if (welcome === null) return;
    const origin = settings.environment.PUBLIC_URL ?? address;
    tell(`To add salaries, open the first account, which this link does once: ${origin}${welcome}`);
  } catch (error) {
    if (!shutdown.signal.aborted) await report(error, settings, log);
    await shutdown.exit(1);
  }
}

/** Runs Stepwise until a signal ends it. */
export async function main(development: boolean): Promise<void> {
  let environment: Environment;
  try {
    environment = readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  await run({ environment, development });
}
