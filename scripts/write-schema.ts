import { readFile, writeFile } from "node:fs/promises";
import { printedSchema } from "@/graphql/print-schema";

const FILE = "graphql/schema.graphql";

/** Writes the schema file that is committed; with --check, says whether it is as it should be. */
if (!process.argv.includes("--check")) {
  await writeFile(FILE, printedSchema());
} else if ((await readFile(FILE, "utf8")) !== printedSchema()) {
  process.stderr.write(`${FILE} is stale: run npm run generate and commit it.\n`);
  process.exitCode = 1;
}
