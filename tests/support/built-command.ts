import { spawn } from "node:child_process";

type Settings = Readonly<Record<string, string>>;

/** Runs the command that imports files as it was built: its exit code, its one line of JSON, and what else it said. */
export async function runImportCommand(settings: Settings, parameters: readonly string[]) {
  const ran = await runBuilt("import", settings, parameters);
  const json = parameters.includes("--json") ? JSON.parse(ran.lines.at(-1) ?? "") : null;
  return { ...ran, json };
}

/** Runs a command as it was built: its exit code, what it answered, and what else it said. */
export async function runBuilt(
  command: "import" | "backup" | "restore" | "doctor",
  settings: Settings,
  parameters: readonly string[],
) {
  const { DATABASE_URL, ...environment } = process.env;
  const program = ["tests/support/command-built.mjs", command, ...parameters];
  const child = spawn(process.execPath, program, {
    env: { ...environment, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const lines = stdout.trim().split("\n");
  return { code, lines, stderr };
}
