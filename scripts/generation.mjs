import { whenStale } from "./staleness.mjs";
import { run, step } from "./step.mjs";

/** The models' client. The engine that it would download is only looked for, never run. */
export function generateClient() {
  return run(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
}

/** Types for the GraphQL documents of the pages, from the committed schema. */
export function generateDocuments() {
  return run(process.execPath, ["scripts/generate-documents.mjs"]);
}

/** The fonts of the pages, with the letters that these use. */
export function generateFonts() {
  return run(process.execPath, ["scripts/generate-fonts.mjs"]);
}

/** The module that names the styles of all pages. */
export function generateStyles() {
  return run(process.execPath, ["scripts/generate-styles.mjs"]);
}

/** Generates what git ignores, where its inputs changed. */
export async function ensureGenerated() {
  await whenStale(
    "prisma/generated/.inputs",
    ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    () => step("Generating the database client", generateClient),
  );
  await whenStale(
    "graphql/generated/.inputs",
    [
      "graphql/admin-schema.graphql",
      "app",
      "components",
      "graphql/assistants",
      "scripts/generate-documents.mjs",
      "package-lock.json",
    ],
    () => step("Generating types for the pages' questions", generateDocuments),
  );
  await whenStale(
    "components/ui/generated/.inputs",
    ["scripts/generate-fonts.mjs", "scripts/font-letters.mjs", "package-lock.json"],
    () => step("Cutting the fonts to the letters in use", generateFonts),
  );
  await whenStale(
    "components/ui/generated/.styles-inputs",
    ["scripts/generate-styles.mjs", "components"],
    () => step("Naming the styles of all pages", generateStyles),
  );
}
