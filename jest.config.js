import nextJest from "next/jest.js";

// A zone and a language in which anything that leans on the machine's own goes wrong. Workers take
// both over when they begin.
process.env.TZ = "Pacific/Chatham";
process.env.LC_ALL = "tr_TR.UTF-8";

/** Packages that are published as ES modules only, which Jest has to transform. */
const ES_MODULES = [
  "@prisma",
  "@pothos",
  "country-to-currency",
  "htmlparser2",
  "entities",
  "domhandler",
  "domutils",
  "domelementtype",
  "dom-serializer",
  "otpauth",
  "@noble",
];

/**
 * Tests run in a sandbox, in which whatever is global is looked up by a call of C++, some hundred times
 * as slow as a variable: these are variables. None is one that a test puts something else in place of.
 */
const FAST_GLOBALS = ["Array", "Map", "Math", "Number", "Object", "Set", "String"];

/** @type {import("jest").Config} */
const settings = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/.next/"],
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  globalSetup: "<rootDir>/tests/support/global-setup.mjs",
  globalTeardown: "<rootDir>/tests/support/global-teardown.mjs",
  setupFilesAfterEnv: ["<rootDir>/tests/support/strict-console.ts"],
  testSequencer: "<rootDir>/tests/support/longest-first.mjs",
  sandboxInjectedGlobals: FAST_GLOBALS,
  maxWorkers: 2,
  // For a machine four times slower than any that the tests were seen on, and busy with other things.
  testTimeout: 300_000,
};

const createConfig = nextJest({ dir: "./" })(settings);

export default async function config() {
  return {
    ...(await createConfig()),
    transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join("|")})/)`, "\\.module\\.css$"],
  };
}
