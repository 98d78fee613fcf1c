import { fromRow } from "@/curation/submissions/content";
import { storeFile } from "@/curation/submissions/file-submission";
import type { NewItem } from "@/curation/submissions/items";
import { publishSubmission } from "@/curation/submissions/publish-submission";
import { refuseSameObservation } from "@/curation/submissions/same-observation";
import { undoSubmission } from "@/curation/submissions/undo";
import { submitForReview } from "@/curation/submissions/write";
import { publish } from "@/prisma/publish";
import { ROWS_AT_ONCE } from "@/prisma/rows";
import { salaryRow, sourceRow } from "../graphql/rows";
import { testDatabase } from "../support/database";
import { longestWalk } from "../support/longest-walk";

const MANY = 2 * ROWS_AT_ONCE + 100;
const SOURCE = "fixture-survey";
const rowOf = (number: number) => ({
  ...salaryRow(SOURCE, "data-scientist", String(900_000 + number)),
  id: `fixture-${number}`,
  origin: "PRINTED" as const,
  place: `Town ${number}`,
});

function itemOf(number: number): NewItem {
  const content = fromRow("salary", rowOf(number));
  const { id } = content;
  return { thing: "salary", id, action: "PUT", content, slipReason: null, line: number + 1 };
}

async function prepared(options = {}) {
  const database = await testDatabase(options);
  const person = async (name: string) => {
    const data = { email: `${name}@fixture.test`, name, passwordHash: "$argon2id$fixture" };
    const { id } = await database.models.account.create({ data: { ...data, role: "REVIEWER" } });
    return { accountId: id, requestId: name };
  };
  const by = { actor: "fixture", reason: "Fixture: a survey." };
  await publish(database, { put: { source: [sourceRow(SOURCE)] } }, by);
  return { database, author: await person("author"), reviewer: await person("reviewer"), by };
}
type Prepared = Awaited<ReturnType<typeof prepared>>;

async function drafted({ database, author }: Prepared, numbers: readonly number[]) {
  const file = {
    name: "survey.csv",
    digest: String(numbers.length),
    reason: "Fixture: a file.",
    account: {
      name: "csv",
      rowsRead: numbers.length,
      rowsKept: numbers.length,
      rowsRefused: {},
      titlesUnrecognised: [],
    },
  };
  const items = numbers.map(itemOf);
  const { submission } = await storeFile(database, author, file, items, null, () => undefined);
  return submission;
}

const upTo = (end: number, begin = 0) => Array.from({ length: end - begin }, (_, n) => begin + n);

it("publishes many rows, and takes them back, a part at a time", async () => {
  const at = await prepared();
  const { database, author, reviewer } = at;
  const draft = await drafted(at, upTo(MANY));
  const { _max } = await database.models.revision.aggregate({ _max: { id: true } });
  const terms = { ownReview: false, assessedAt: _max.id ?? 0, impactReason: null };
  const salaries = { sourceId: SOURCE, supersededIn: null, withdrawnIn: null };
  const longest = await longestWalk(async () => {
    const handedIn = await submitForReview(database, author, draft);
    const published = await publishSubmission(database, reviewer, handedIn, terms);
    expect(await database.models.salary.count({ where: salaries })).toBe(MANY);
    await undoSubmission(database, reviewer, published, "Fixture: taken back.");
    expect(await database.models.salary.count({ where: salaries })).toBe(0);
  });
  expect(longest).toBeLessThanOrEqual(ROWS_AT_ONCE);
});

it("lets the database know how many rows it has been given", async () => {
  const at = await prepared();
  const rows = async (table: string) => {
    const [counted] = await at.database.models.$queryRaw<[{ rows: number }]>`
      SELECT reltuples::int AS rows FROM pg_class WHERE oid = ${table}::regclass`;
    return counted.rows;
  };
  await drafted(at, upTo(MANY));
  expect(await rows("submission_item")).toBe(MANY);
  const held = await at.database.models.salary.count();
  await publish(at.database, { put: { salary: upTo(MANY).map(rowOf) } }, at.by);
  expect(await rows("salary")).toBe(held + MANY);
});

interface Plan {
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly Plan[];
}

/** How many rows the database looks at, the same row again each time. */
function rowsSeen(plan: Plan): number {
  const removed =
    (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Join Filter"] ?? 0);
  const own = (plan["Actual Rows"] + removed) * plan["Actual Loops"];
  return (plan.Plans ?? []).reduce((sum, part) => sum + rowsSeen(part), own);
}

it("looks at each row a few times for what is observed twice, however few it expects", async () => {
  const statements: string[] = [];
  const at = await prepared({ onStatement: (sql: string) => statements.push(sql) });
  const { models } = at.database;
  await publish(at.database, { put: { salary: upTo(900).map(rowOf) } }, at.by);
  // Fewer than it is told of: it takes the table for as good as empty.
  const draft = await drafted(at, upTo(1_800, 900));
  statements.length = 0;
  await models.$transaction((transaction) => refuseSameObservation(transaction, draft.id));
  const [asked] = statements.filter((sql) => sql.includes("submission_item"));
  const [{ "QUERY PLAN": explained }] = await models.$queryRawUnsafe<
    [{ "QUERY PLAN": [{ Plan: Plan }] }]
  >(`EXPLAIN (ANALYZE, FORMAT JSON) ${asked?.replace("$1", `'${draft.id}'`)}`);
  expect(rowsSeen(explained[0].Plan)).toBeLessThan(30 * 1_800);
});
