import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { type Answers, COUNTRY, FROM, TITLE } from "../clients/three-tasks";
import { testDatabase } from "../support/database";
import { startSite } from "../support/running-site";

const FOLDER = "docs/examples/typed-client";
const FROM_ROOT = "../../../node_modules";

const EXPECTED = JSON.parse(readFileSync("tests/clients/three-answers.json", "utf8")) as Answers;

/** Runs a program of Node's in the example's folder and gives what it prints. */
async function run(...parameters: string[]): Promise<string> {
  const env = { ...process.env, STEPWISE_SCHEMA: "../../../graphql/schema.graphql" };
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: FOLDER, env });
  return stdout;
}

it("the typed client fits the schema, and does the three tasks", async () => {
  await run(`${FROM_ROOT}/@graphql-codegen/cli/esm/bin.js`, "--config", "codegen.ts", "--silent");
  expect(await run(`${FROM_ROOT}/typescript/bin/tsc`, "--project", ".")).toBe("");
  const { url } = await testDatabase();
  const site = await startSite({ DATABASE_URL: url });
  const start = (name: string, ...given: string[]) =>
    run("--import", "tsx", `src/${name}.ts`, site.origin, ...given);
  const ask = (title: string) => start("pay-by-source", title, COUNTRY);
  const { pay, step, sources } = EXPECTED;
  const paid = await ask(TITLE);
  expect(paid).toContain("\tINR 2940000\tUNSPECIFIED_AVERAGE\tUNKNOWN\tYEAR\tn not stated\n");
  const lines = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
  expect(lines(paid).map(([, money]) => money)).toEqual(
    pay.map(({ currency, amount }) => `${currency} ${amount}`),
  );
  const { comparability, direction, low, high } = step;
  expect(lines(await start("step", FROM, TITLE, COUNTRY))[0]).toEqual([
    comparability,
    direction,
    `INR ${low} to ${high}`,
  ]);
  expect(lines(await start("sources")).map(([slug]) => slug)).toEqual(sources);
  expect(await ask("no-such-title")).toBe('Stepwise holds no title "no-such-title".\n');
  await site.stop();
});
