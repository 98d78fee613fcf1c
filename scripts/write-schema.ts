import { readFile, writeFile } from "node:fs/promises";
import { SCHEMA_FILES } from "@/graphql/print-schema";

/** Writes the schema files that are committed; with --check, says whether they are as they should be. */
const isCheck = process.argv.includes("--check");
for (const [file, printed] of Object.entries(SCHEMA_FILES)) {
  if (!isCheck) {
    await writeFile(file, printed());
  } else if ((await readFile(file, "utf8")) !== printed()) {
    process.stderr.write(`${file} is stale: run npm run generate and commit it.\n`);
    process.exitCode = 1;
  }
}
