import { createRequire } from "node:module";

const { default: TestSequencer } = createRequire(import.meta.url)("@jest/test-sequencer");

/**
 * About how many seconds the long files took on two cores. Only their order matters: what is long
 * begins first, so that no worker stands idle at the end while the other has minutes to go.
 */
const SECONDS = {
  "tests/commands/fresh-clone.test.ts": 180,
  "tests/e2e/every-page.test.ts": 103,
  "tests/e2e/data-sets.test.ts": 80,
  "tests/e2e/every-door.test.ts": 70,
  "tests/e2e/curators.test.ts": 60,
  "tests/e2e/review.test.ts": 60,
  "tests/commands/outages.test.ts": 60,
  "tests/e2e/admin.test.ts": 55,
  "tests/importers/killed.test.ts": 55,
  "tests/architecture/static-checks.test.ts": 47,
  "tests/importers/large-file.test.ts": 46,
  "tests/e2e/views.test.ts": 40,
  "tests/e2e/fuzz.test.ts": 40,
  "tests/e2e/salary-tables.test.ts": 40,
  "tests/e2e/path.test.ts": 40,
  "tests/e2e/printed-figures.test.ts": 39,
  "tests/e2e/workbench.test.ts": 36,
  "tests/e2e/feeds.test.ts": 32,
  "tests/commands/import.test.ts": 31,
  "tests/importers/database-killed.test.ts": 30,
  "tests/e2e/downloads.test.ts": 29,
  "tests/e2e/ide.test.ts": 29,
  "tests/e2e/question.test.ts": 27,
  "tests/domain/curation/impact.test.ts": 26,
  "tests/importers/data-set/shared-data.test.ts": 25,
  "tests/clients/normalised-cache.test.ts": 25,
  "tests/prisma/time-zone.test.ts": 23,
  "tests/e2e/accounts.test.ts": 23,
  "tests/commands/backup.test.ts": 22,
  "tests/e2e/asks.test.ts": 22,
  "tests/commands/shutdown.test.ts": 21,
  "tests/graphql/submissions.test.ts": 21,
  "tests/graphql/guard.test.ts": 20,
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
