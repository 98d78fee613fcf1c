import { generateClient, generateDocuments, generateFonts, generateStyles } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command, run, step } from "./step.mjs";

/** npm run generate: all that is generated, also the schema file that is committed. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await step("Generating the database client", generateClient);
  await step("Writing the schema files and docs/configuration.md", () =>
    run(process.execPath, ["--import", "tsx", "scripts/write-committed.ts"]),
  );
  await step("Generating types for the pages' questions", generateDocuments);
  await step("Cutting the fonts to the letters in use", generateFonts);
  await step("Naming the styles of all pages", generateStyles);
});
