import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject, loadTypeScript } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run dev: as npm start, with pages that reload when their source changes. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  process.env.NODE_ENV = "development";
  await loadTypeScript();
  const { main } = await import("../server/main.ts");
  await main(true);
});
