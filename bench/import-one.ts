import { aijobs } from "@/importers/aijobs/aijobs";
import { importFile } from "@/importers/data-set/import-file";
import { published } from "@/importers/data-set/keep";

/** Imports one file for bench/records.ts and prints how long it took and how much memory. */
const [url = "", file = ""] = process.argv.slice(2);
const begin = performance.now();
const report = await importFile(url, aijobs, file, {
  asOf: "2024-12-15",
  now: new Date(),
  dryRun: false,
  keep: published("bench"),
  progress: () => undefined,
});
const seconds = (performance.now() - begin) / 1000;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seconds, megabytes, kept: report.rowsKept })}\n`);
