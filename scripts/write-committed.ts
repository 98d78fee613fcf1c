import { readFile, writeFile } from "node:fs/promises";
import { SCHEMA_FILES } from "@/graphql/print-schema";
import { configurationPage } from "@/server/start/configuration-page";

/** Writes the generated files that are committed; with --check, says whether they are as they should be. */
const FILES = { ...SCHEMA_FILES, "docs/configuration.md": configurationPage };
const isCheck = process.argv.includes("--check");
for (const [file, printed] of Object.entries(FILES)) {
  if (!isCheck) {
    await writeFile(file, printed());
  } else if ((await readFile(file, "utf8")) !== printed()) {
    process.stderr.write(`${file} is stale: run npm run generate and commit it.\n`);
    process.exitCode = 1;
  }
}
