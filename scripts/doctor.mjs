import { arePagesStale, ensurePrograms, loadDoctorCommand } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run doctor: says what is wrong with this installation. */
const folder = process.env.INIT_CWD ?? process.cwd();
enterProject();
const parameters = process.argv.slice(2);
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensurePrograms();
  const { doctorCommand } = await loadDoctorCommand();
  process.exitCode = await doctorCommand({ parameters, folder, isStale: arePagesStale() });
});
