import { writeFile } from "node:fs/promises";
import { ladderSeed } from "@/importers/ladder-seed";

/**
 * npx tsx scripts/seeds/ladder-seed.ts FOLDER: writes prisma/seed/ladders.json anew, what the tables of
 * published career ladders in the folder come to.
 */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    "Say in which folder the open data sets are: npx tsx scripts/seeds/ladder-seed.ts FOLDER\n",
  );
  process.exit(1);
}
await writeFile("prisma/seed/ladders.json", `${textOf(await ladderSeed(folder))}\n`);

/** JSON in which each thing stands on one line. */
function textOf(lists: object): string {
  const parts = Object.entries(lists).map(([name, value]) => {
    const lines = Array.isArray(value)
      ? `[\n${value.map((each) => `  ${JSON.stringify(each)}`).join(",\n")}\n ]`
      : JSON.stringify(value);
    return ` ${JSON.stringify(name)}: ${lines}`;
  });
  return `{\n${parts.join(",\n")}\n}`;
}
