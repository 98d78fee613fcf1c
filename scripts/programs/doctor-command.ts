import { existsSync } from "node:fs";
import path from "node:path";
import { openConfiguredServer } from "@/server/database/configured-database";
import { shareEmbeddedDatabase } from "@/server/database/shared-embedded-database";
import { backupFinding } from "@/server/doctor/backups";
import { databaseFindings } from "@/server/doctor/database";
import { type Finding, fault, fine, toldFindings, warning } from "@/server/doctor/finding";
import {
  diskFindingOf,
  folderFindings,
  localeFindings,
  memoryFinding,
  memoryOfProcess,
  nodeFinding,
  portFinding,
} from "@/server/doctor/machine";
import { type Environment, readEnvironment } from "@/server/start/environment";
import { StartError } from "@/server/start/start-error";

const USAGE = "npm run doctor, or npm run doctor -- --backups FOLDER";

/** What the command is given besides the environment. */
export interface DoctorQuestion {
  readonly parameters: readonly string[];
  /** Where a relative name begins. */
  readonly folder: string;
  /** Whether the pages were built of other sources than those that are here. */
  readonly isStale: boolean;
}

/**
 * Runs `npm run doctor`: prints what is wrong with an installation, a line each. Its exit code: 1 where
 * something keeps Stepwise from working. Throws StartError where the parameters cannot be read.
 */
export async function doctorCommand(question: DoctorQuestion): Promise<number> {
  const backups = backupsOf(question);
  const findings = [
    nodeFinding(process.versions.node),
    memoryFinding(memoryOfProcess()),
    ...localeFindings(
      -new Date().getTimezoneOffset(),
      process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || undefined,
    ),
    question.isStale
      ? warning("The pages are not built of these sources: npm start builds them.")
      : fine("The pages are built of these sources."),
    ...(backups === null ? [] : [await backupFinding(backups, new Date())]),
    ...(await configuredFindings()),
  ];
  process.stdout.write(`${toldFindings(findings).join("\n")}\n`);
  return findings.some(({ weight }) => weight === "fault") ? 1 : 0;
}

function backupsOf({ parameters, folder }: DoctorQuestion): string | null {
  if (parameters.length === 0) return null;
  const [name, value, ...rest] = parameters;
  if (name !== "--backups" || value === undefined || rest.length > 0) throw new StartError(USAGE);
  return path.resolve(folder, value);
}

/** What depends on the settings; where they are wrong, that is all that is said. */
async function configuredFindings(): Promise<readonly Finding[]> {
  let environment: Environment;
  try {
    environment = readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message.split("\n").map((line) => fault(line));
  }
  const { PORT, HOST, DATABASE_URL, STEPWISE_DATA_DIR: data } = environment;
  const port = await portFinding(PORT, HOST);
  if (DATABASE_URL !== undefined) return [port, ...(await ofDatabase(environment))];
  const folders = [await diskFindingOf(data), ...(await folderFindings(data))];
  const isFound = existsSync(path.join(data, "postgres", "PG_VERSION"));
  return [port, ...folders, ...(isFound ? await ofDatabase(environment) : [])];
}

async function ofDatabase(environment: Environment): Promise<readonly Finding[]> {
  const noSignal = AbortSignal.abort();
  try {
    const { url, stop } = await openConfiguredServer(
      environment,
      () => undefined,
      noSignal,
      shareEmbeddedDatabase,
    );
    try {
      return await databaseFindings(url);
    } finally {
      await stop();
    }
  } catch (error) {
    if (error instanceof StartError) return [fault(error.message)];
    throw error;
  }
}
