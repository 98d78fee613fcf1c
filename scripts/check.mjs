import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command, run, step } from "./step.mjs";

const CHECKS = [
  [
    "Lint and format",
    "node_modules/@biomejs/biome/bin/biome",
    ["check", "--error-on-warnings", "."],
  ],
  ["Types", "node_modules/typescript/bin/tsc", ["--noEmit"]],
  ["Generated files", "--import=tsx", ["scripts/write-committed.ts", "--check"]],
];

/** npm run check: all that can be found out without running the application. */
enterProject();
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  let failure;
  for (const [name, program, parameters] of CHECKS) {
    await step(name, () => run(process.execPath, [program, ...parameters])).catch((error) => {
      console.error(error.message);
      failure = true;
    });
  }
  if (failure) process.exitCode = 1;
});
