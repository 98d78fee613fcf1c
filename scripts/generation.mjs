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
}
