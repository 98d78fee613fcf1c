import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";

/**
 * npm run bench:impact [-- ROWS …]: what a submission of so many rows costs, from the first question
 * for its impact to the end of its publication and to the first questions after it, and what a plain
 * question waits meanwhile. Each size has a process of its own, so that its memory is its own too.
 */
const sizes = process.argv.slice(2);
const tell = (line: string) => void process.stdout.write(`${line}\n`);

tell(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
tell(
  "| rows | of | s | s of computing | plain question at worst, ms | loop held at worst, ms | computed in one go at most, ms | MB |",
);
tell("|---|---|---|---|---|---|---|---|");
for (const size of sizes.length > 0 ? sizes : ["250", "1000", "10000", "100000"]) {
  const program = [...process.execArgv, "scripts/bench.mjs", "impact-of", size];
  const [code] = await once(spawn(process.execPath, program, { stdio: "inherit" }), "exit");
  if (code !== 0) process.exit(1);
}
