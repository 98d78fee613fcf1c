import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { testDatabase } from "../support/database";
import { startSite } from "../support/running-site";

const FOLDER = "docs/examples/typed-client";
const FROM_ROOT = "../../../node_modules";

/** Runs a program of Node's in the example's folder and gives what it prints. */
async function run(...parameters: string[]): Promise<string> {
  const env = { ...process.env, STEPWISE_SCHEMA: "../../../graphql/schema.graphql" };
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: FOLDER, env });
  return stdout;
}

it("the typed client fits the schema, and prints what each source says", async () => {
  await run(`${FROM_ROOT}/@graphql-codegen/cli/esm/bin.js`, "--config", "codegen.ts", "--silent");
  expect(await run(`${FROM_ROOT}/typescript/bin/tsc`, "--project", ".")).toBe("");
  const { url } = await testDatabase();
  const site = await startSite({ DATABASE_URL: url });
  const ask = (title: string) =>
    run("--import", "tsx", "src/pay-by-source.ts", site.origin, title, "IN");
  expect(await ask("machine-learning-architect")).toContain(
    "\tINR 2940000\tUNSPECIFIED_AVERAGE\tUNKNOWN\tYEAR\tn not stated\n",
  );
  expect(await ask("no-such-title")).toBe('Stepwise holds no title "no-such-title".\n');
  await site.stop();
});
