import { ensureBuilt } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run build: what npm start does before it starts. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
});
