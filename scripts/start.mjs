import { ensureBuilt, loadServer } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** npm start: prepares what is missing and runs Stepwise in this process. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
  process.env.NODE_ENV = "production";
  const { main } = await loadServer();
  await main(false);
});
