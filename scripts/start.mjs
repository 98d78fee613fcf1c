import { ensureBuilt } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject, loadTypeScript } from "./project.mjs";
import { command } from "./step.mjs";

/** npm start: prepares what is missing and runs Stepwise in this process. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
  process.env.NODE_ENV = "production";
  await loadTypeScript();
  const { main } = await import("../server/main.ts");
  await main(false);
});
