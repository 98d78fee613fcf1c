import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDataSeed } from "@/importers/open-data-seed";
import { applyMigrations } from "@/prisma/migration-engine";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";

/**
 * npx tsx scripts/seeds/open-data-seed.ts FOLDER: writes prisma/seed/open-data.json,
 * odbl-surveys.json, cited-figures.json, reference-values.json and occupations.json beside it, and docs/printed-titles.md
 * anew, what the open data sets in the folder come to. They are read into a database that is there for nothing else.
 */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    "Say in which folder the open data sets are: npx tsx scripts/seeds/open-data-seed.ts FOLDER\n",
  );
  process.exit(1);
}
const scratch = await mkdtemp(path.join(tmpdir(), "stepwise-seed-"));
const database = await startEmbeddedDatabase(scratch, { tell: () => undefined });
try {
  await applyMigrations(database.url);
  const { printedTitles, ...files } = await openDataSeed(database.url, folder, new Date());
  const names: Record<keyof typeof files, string> = {
    openData: "open-data",
    odblSurveys: "odbl-surveys",
    citedFigures: "cited-figures",
    referenceValues: "reference-values",
    occupations: "occupations",
  };
  for (const [file, name] of Object.entries(names)) {
    const content = textOf(files[file as keyof typeof files]);
    await writeFile(`prisma/seed/${name}.json`, `${content}\n`);
  }
  await writeFile("docs/printed-titles.md", printedTitles);
} finally {
  await database.stop();
  await rm(scratch, { recursive: true, force: true });
}

/** JSON in which a list of plain values stands on one line. */
function textOf(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(
    /\[\n\s+([^[\]{}]+?)\n\s+\]/g,
    (_, body: string) => `[${body.replace(/\n\s+/g, " ")}]`,
  );
}
