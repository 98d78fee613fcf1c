import { ensureBuilt, ensurePrograms } from "./building.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject, loadTypeScript } from "./project.mjs";
import { command } from "./step.mjs";

/** npm run bench:NAME: prepares what is missing, as npm start does, and measures. */
enterProject();
await command(async () => {
  const [name] = process.argv.splice(2, 1);
  await ensureInstalled();
  await ensureGenerated();
  // Only these start the whole site.
  await (["api", "pages", "worst-questions"].includes(name) ? ensureBuilt() : ensurePrograms());
  process.env.NODE_ENV = "production";
  await loadTypeScript();
  await import(`../bench/${name}.ts`);
});
