import type { Database } from "@/prisma/client";
import { Prisma } from "@/prisma/generated/client";
import { testDatabase } from "../support/database";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

/** Runs SQL as it stands and returns the words of the refusal. */
async function refusal(...statements: string[]): Promise<string> {
  const refused = database.models.$transaction(async (transaction) => {
    for (const statement of statements) await transaction.$executeRawUnsafe(statement);
    await transaction.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
    throw new Error("nothing was refused");
  });
  return refused.then(
    () => "nothing was refused",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const newRevision = "INSERT INTO revision (actor, reason) VALUES ('test', 'fixture')";
const latest = "(SELECT max(id) FROM revision)";
const DATA_SCIENTIST = "guide-glassdoor-data-scientist";

/** A copy of a seeded salary under a new id, with some columns changed. */
function insertSalary(changes: Record<string, string>, version = 1, id = "fixture-salary"): string {
  const columns = Object.values(Prisma.SalaryScalarFieldEnum).map((name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  const values = columns.map((column) => {
    if (column === "id") return `'${id}'`;
    if (column === "version") return String(version);
    if (column === "recorded_in") return latest;
    if (column === "superseded_in" || column === "withdrawn_in") return "NULL";
    if (column === "place") return changes.place ?? "'Fixture'";
    return changes[column] ?? column;
  });
  return `INSERT INTO salary (${columns.join(", ")}) SELECT ${values.join(", ")} FROM salary WHERE id = '${DATA_SCIENTIST}' AND version = 1`;
}

describe("the database refuses", () => {
  it.each([
    [
      "an edit of what is published",
      [`UPDATE salary SET amount = 1 WHERE id = '${DATA_SCIENTIST}'`],
      /is published and cannot be edited/,
    ],
    [
      "an edit of a title",
      ["UPDATE career_title SET name = 'x'"],
      /is published and cannot be edited/,
    ],
    [
      "a deletion",
      [`DELETE FROM salary WHERE id = '${DATA_SCIENTIST}'`],
      /never edited or deleted/,
    ],
    ["emptying a table", ["TRUNCATE salary"], /never edited or deleted/],
    ["a change of the log", ["UPDATE revision SET reason = 'x'"], /never edited or deleted/],
    [
      "two current versions of one thing",
      [newRevision, insertSalary({}, 2, DATA_SCIENTIST)],
      /must supersede version 1/,
    ],
    [
      "a gap in versions",
      [newRevision, insertSalary({}, 3, DATA_SCIENTIST)],
      /does not follow version 1/,
    ],
    [
      "a first version that is not 1",
      [newRevision, insertSalary({}, 2)],
      /does not follow version 0/,
    ],
    [
      "the same observation twice",
      [newRevision, insertSalary({ place: "NULL" })],
      /salary_one_current_observation/,
    ],
    [
      "a negative amount",
      [newRevision, insertSalary({ amount: "-1" })],
      /salary_amount_is_positive_number/,
    ],
    [
      "an amount of nothing",
      [newRevision, insertSalary({ amount: "0" })],
      /salary_amount_is_positive_number/,
    ],
    [
      "an amount that is no number",
      [newRevision, insertSalary({ amount: "'NaN'" })],
      /salary_amount_is_positive_number/,
    ],
    [
      "an amount without end",
      [newRevision, insertSalary({ amount: "'Infinity'" })],
      /infinite value|overflow/,
    ],
    [
      "a script for an address",
      [newRevision, insertSalary({ url: "'javascript:alert(1)'" })],
      /salary_url_is_web_address/,
    ],
    [
      "a file for an address",
      [newRevision, insertSalary({ url: "'ftp://example.org/x'" })],
      /salary_url_is_web_address/,
    ],
    [
      "an address with a password",
      [newRevision, insertSalary({ url: "'https://user:word@example.org/'" })],
      /salary_url_is_web_address/,
    ],
    [
      "an address with a line break",
      [newRevision, insertSalary({ url: "E'https://example.org/\\nx'" })],
      /salary_url_is_web_address/,
    ],
    [
      "an unknown currency form",
      [newRevision, insertSalary({ currency: "'rupees'" })],
      /salary_currency_is_iso_4217/,
    ],
    [
      "years that run backwards",
      [newRevision, insertSalary({ min_years: "5", max_years: "2" })],
      /salary_years_are_ordered/,
    ],
    [
      "days that run backwards",
      [newRevision, insertSalary({ observed_from: "'2025-02-01'", observed_to: "'2025-01-01'" })],
      /salary_dates_are_ordered/,
    ],
    [
      "a sample of nobody",
      [newRevision, insertSalary({ sample_size: "0" })],
      /salary_sample_size_is_positive/,
    ],
    [
      "a title that is not there",
      [newRevision, insertSalary({ title_id: "'nobody'" })],
      /names career_title "nobody", which does not exist/,
    ],
    [
      "a source that is not there",
      [newRevision, insertSalary({ source_id: "'nobody'" })],
      /names source "nobody", which does not exist/,
    ],
    [
      "an id that cannot stand in an address",
      [newRevision, insertSalary({}, 1, "A b")],
      /salary_id_is_slug/,
    ],
    [
      "opening a closed version",
      [
        newRevision,
        `UPDATE salary SET withdrawn_in = ${latest} WHERE id = '${DATA_SCIENTIST}'`,
        `UPDATE salary SET withdrawn_in = NULL WHERE id = '${DATA_SCIENTIST}'`,
      ],
      /cannot be edited/,
    ],
    [
      "closing in a revision that is not there",
      [`UPDATE salary SET withdrawn_in = 9999 WHERE id = '${DATA_SCIENTIST}'`],
      /cannot be closed in revision 9999/,
    ],
    [
      "a revision without a reason",
      ["INSERT INTO revision (actor, reason) VALUES ('test', '')"],
      /revision_reason_stated/,
    ],
  ])("%s", async (_what, statements, words) => {
    expect(await refusal(...statements)).toMatch(words);
  });

  it("nothing of a good row", async () => {
    expect(
      await refusal(
        newRevision,
        insertSalary({ url: "'https://example.org/a?b=c@d'", amount: "0.01" }),
      ),
    ).toBe("nothing was refused");
  });
});

it("gives revisions times that strictly increase, whatever the writer says", async () => {
  const at = new Date("2001-01-01T00:00:00Z");
  const first = await database.models.revision.create({
    data: { actor: "test", reason: "fixture", at },
  });
  const second = await database.models.revision.create({
    data: { actor: "test", reason: "fixture", at },
  });
  expect(first.at.getTime()).toBeGreaterThan(at.getTime());
  expect(second.at.getTime()).toBeGreaterThan(first.at.getTime());
});

it("gives a revision its time at commit, and lets nobody else change it", async () => {
  let begun = 0;
  const { id } = await database.models.$transaction(async (transaction) => {
    const revision = await transaction.revision.create({
      data: { actor: "test", reason: "fixture" },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    begun = revision.at.getTime();
    return revision;
  });
  const stamped = await database.models.revision.findUniqueOrThrow({ where: { id } });
  expect(stamped.at.getTime()).toBeGreaterThanOrEqual(begun + 45);
  await expect(
    database.models.revision.update({ where: { id }, data: { at: new Date() } }),
  ).rejects.toThrow(/never edited or deleted/);
});
