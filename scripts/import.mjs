import { ensurePrograms, loadImportCommand } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run import -- NAME FILE [--as-of DATE] [--dry-run] [--json]: reads a file of a data set. */
const folder = process.cwd();
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensurePrograms();
  const { importCommand } = await loadImportCommand();
  process.exitCode = await importCommand(process.argv.slice(2), process.env.INIT_CWD ?? folder);
});
