import { ensurePrograms, loadBackupCommand } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run backup -- FILE, npm run restore -- FILE: writes all that the database holds, or puts it back. */
const folder = process.env.INIT_CWD ?? process.cwd();
enterProject();
const [name, ...parameters] = process.argv.slice(2);
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensurePrograms();
  const { backupCommand, restoreCommand } = await loadBackupCommand();
  await (name === "restore" ? restoreCommand : backupCommand)(parameters, folder);
});
