import { ensureInstalled } from "../install.mjs";
import { enterProject, loadTypeScript } from "../project.mjs";
import { command, StepError } from "../step.mjs";

/** npm run db:reset: empties the embedded database. The next start migrates and seeds it. */
enterProject();
await command(async () => {
  if (process.env.DATABASE_URL) {
    throw new StepError(
      "DATABASE_URL is set, and db:reset empties the embedded database only. Unset it to go on.",
    );
  }
  await ensureInstalled();
  await loadTypeScript();
  const { readEnvironment } = await import("../../server/start/environment.ts");
  const { removeEmbeddedDatabase } = await import("../../server/database/embedded-database.ts");
  const folder = readEnvironment(process.env).STEPWISE_DATA_DIR;
  await removeEmbeddedDatabase(folder);
  console.log(`The database in ${folder} is gone; the next start makes a new one.`);
});
