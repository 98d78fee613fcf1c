import { rm } from "node:fs/promises";
import { isStale, whenStale } from "./staleness.mjs";
import { run, step } from "./step.mjs";

/** Builds the pages. */
export function build() {
  return run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production" },
  });
}

/**
 * Bundles programs with what they import into a folder: compiled as they are loaded, and read from
 * some thousand files, they would take longer to start than all that they do at a start.
 */
export async function bundlePrograms(entryPoints, folder) {
  const { build: bundle } = await import("esbuild");
  await rm(folder, { recursive: true, force: true });
  await bundle({
    entryPoints,
    outdir: folder,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // Packages of CommonJS look for Node's own modules by `module.require`, which a bundle has not.
    define: { "process.env.NODE_ENV": '"production"', "module.require": "require" },
    // These find files of their own where they are installed, or are not installed at all.
    external: ["next", "@node-rs/argon2", "node-sqlite3-wasm", "pg-native"],
    // Packages of CommonJS require what is Node's own.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "error",
  });
}

/** The server, its thread for impacts, and the command that imports data sets, as they were bundled. */
const PROGRAMS = "server/generated";

/** What the programs are made of. */
const PROGRAM_INPUTS = [
  ...[
    "accounts",
    "domain",
    "evidence",
    "graphql",
    "http",
    "importers",
    "curation",
    "prisma",
    "server",
    "tables",
  ],
  ...["scripts/building.mjs", "scripts/programs", "tsconfig.json", "package-lock.json"],
];

/** What the pages are made of: their routes, and every folder that these lead to. */
export const INPUTS = [
  ...[
    "accounts",
    "app",
    "components",
    "domain",
    "evidence",
    "graphql",
    "http",
    "importers",
    "curation",
    "tables",
  ],
  ...["prisma", "public"],
  ...["instrumentation.ts", "next.config.js", "tsconfig.json", "package-lock.json"],
  ...["scripts/generate-fonts.mjs", "scripts/font-letters.mjs"],
];

/** What the pages were built of, as a text that changes with it. */
const PAGES_MARKER = ".next/stepwise-inputs";

/** Whether the pages are missing, or were built of other sources than those that are here. */
export function arePagesStale() {
  return isStale(PAGES_MARKER, INPUTS);
}

/** Builds the pages and the programs where anything that they are made of changed. */
export async function ensureBuilt() {
  await whenStale(PAGES_MARKER, INPUTS, () => step("Building the pages", build));
  await ensurePrograms();
}

/** Bundles the programs where anything that they are made of changed. */
export function ensurePrograms() {
  return whenStale(`${PROGRAMS}/.inputs`, PROGRAM_INPUTS, () =>
    step("Building the server", () =>
      bundlePrograms(
        [
          "server/main.ts",
          "scripts/programs/import-command.ts",
          "scripts/programs/backup-command.ts",
          "scripts/programs/doctor-command.ts",
          "curation/impact-worker.ts",
        ],
        PROGRAMS,
      ),
    ),
  );
}

/** The server as it was built: what npm start runs. */
export function loadServer() {
  return import("../server/generated/main.mjs");
}

/** The command that imports data sets as it was built. */
export function loadImportCommand() {
  return import("../server/generated/import-command.mjs");
}

/** The commands that back up and restore as they were built. */
export function loadBackupCommand() {
  return import("../server/generated/backup-command.mjs");
}

/** The command that looks for what is wrong, as it was built. */
export function loadDoctorCommand() {
  return import("../server/generated/doctor-command.mjs");
}
