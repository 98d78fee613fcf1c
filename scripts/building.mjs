import { whenStale } from "./staleness.mjs";
import { run, step } from "./step.mjs";

/** Builds the pages. */
export function build() {
  return run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production" },
  });
}

/** What the pages are made of: their routes, and every folder that these lead to. */
export const INPUTS = [
  ...["accounts", "app", "components", "domain", "graphql", "http", "importers", "links"],
  ...["prisma", "public"],
  ...["instrumentation.ts", "next.config.js", "tsconfig.json", "package-lock.json"],
];

/** Builds the pages where anything that they are made of changed. */
export function ensureBuilt() {
  return whenStale(".next/stepwise-inputs", INPUTS, () => step("Building the pages", build));
}
