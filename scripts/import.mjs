import { ensurePrograms, loadImportCommand } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run import -- NAME FILE [options]: reads a file of a data set into a draft. */
const folder = process.cwd();
enterProject();
const parameters = process.argv.slice(2);
await command(
  async () => {
    await ensureInstalled();
    await ensureGenerated();
    await ensurePrograms();
    const { importCommand } = await loadImportCommand();
    process.exitCode = await importCommand(parameters, process.env.INIT_CWD ?? folder);
  },
  { json: parameters.includes("--json") },
);
