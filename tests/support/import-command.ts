import { spawn } from "node:child_process";

/** Runs the command that imports files as it was built: its exit code, its one line of JSON, and what else it said. */
export async function runImportCommand(
  settings: Readonly<Record<string, string>>,
  parameters: readonly string[],
) {
  const { DATABASE_URL, ...environment } = process.env;
  const child = spawn(process.execPath, ["tests/support/import-built.mjs", ...parameters], {
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
  const json = parameters.includes("--json") ? JSON.parse(lines.at(-1) ?? "") : null;
  return { code, json, lines, stderr };
}
