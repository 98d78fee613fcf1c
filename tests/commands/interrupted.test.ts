import path from "node:path";
import { pathToFileURL } from "node:url";
import { eventually } from "../support/eventually";
import { watchProcess } from "../support/watched-process";

/** Hears no signal, and goes on for longer than anybody waits. */
const DEAF = `
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
  setTimeout(() => undefined, 600_000);
  console.log("deaf");
`;

/** Ends at once when it is told to, as Jest does, whatever it has started. */
const PARENT = `
  require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(DEAF)}], { stdio: "inherit" });
  setTimeout(() => undefined, 600_000);
`;

const STEPS = pathToFileURL(path.resolve("scripts/step.mjs")).href;

const COMMAND = `
  const { runOnScreen } = await import(${JSON.stringify(STEPS)});
  await runOnScreen(process.execPath, ["-e", ${JSON.stringify(PARENT)}], { patienceMs: 100 });
`;

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "leaves nothing behind of what a command runs when %s ends it",
  async (signal, code) => {
    const command = watchProcess(process.execPath, ["--input-type=module", "-e", COMMAND], {
      folder: process.cwd(),
      settings: {},
    });
    await command.printed(/deaf/);
    expect(await command.stop(signal)).toEqual({ code });
    // Whoever is left holds what it was printed to open.
    let isClosed = false;
    void command.ended().then(() => {
      isClosed = true;
    });
    await eventually("the end of all that it started", () => isClosed);
  },
);
