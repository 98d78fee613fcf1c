import { createRequire } from "node:module";

const { default: TestSequencer } = createRequire(import.meta.url)("@jest/test-sequencer");

/**
 * About how many seconds the long files took on two cores. Only their order matters: what is long
 * begins first, so that no worker stands idle at the end while the other has minutes to go.
 */
const SECONDS = {
  "tests/commands/fresh-clone.test.ts": 200,
  "tests/clients/normalised-cache.test.ts": 75,
  "tests/e2e/every-page.test.ts": 71,
  "tests/e2e/views.test.ts": 58,
  "tests/e2e/admin.test.ts": 55,
  "tests/architecture/static-checks.test.ts": 42,
  "tests/e2e/curators.test.ts": 39,
  "tests/e2e/path.test.ts": 36,
  "tests/importers/database-killed.test.ts": 35,
  "tests/importers/killed.test.ts": 35,
  "tests/e2e/changes.test.ts": 33,
  "tests/importers/large-file.test.ts": 30,
  "tests/e2e/printed-figures.test.ts": 29,
  "tests/importers/data-set/shared-data.test.ts": 26,
  "tests/e2e/fuzz.test.ts": 24,
  "tests/e2e/ide.test.ts": 23,
  "tests/commands/database-faults.test.ts": 22,
};

/** Where nothing is said of a file: one that starts the site or a browser, and any other. */
const otherwise = (file) => (/\/(e2e|commands)\//.test(file) ? 10 : 1);

/** Orders the files of tests by how long they take, the longest first. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const seconds = ({ path, context }) => {
      const file = path.slice(context.config.rootDir.length + 1);
      return SECONDS[file] ?? otherwise(file);
    };
    return super.sort(tests).sort((a, b) => seconds(b) - seconds(a));
  }
}
