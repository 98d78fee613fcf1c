import { type Database, openDatabase } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { evidenceNow } from "@/prisma/version-watch";
import { titleRow } from "../graphql/rows";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";

const BY = { actor: "test", reason: "Fixture: another title." };
const statements: string[] = [];
let [one, other]: Database[] = [];

const atHand = (database: Database | undefined) => database?.versions?.atHand() ?? null;
const numberAtHand = (database: Database | undefined) => atHand(database)?.revision?.id ?? 0;
const publishTitle = async (database: Database | undefined, id: string) => {
  if (!database) throw new Error("no database");
  const { revision } = await publish(database, { put: { careerTitle: [titleRow(id)] } }, BY);
  return revision ?? 0;
};

beforeAll(async () => {
  const { url } = await testDatabase();
  one = openDatabase(url, { watchVersion: true, onStatement: (sql) => statements.push(sql) });
  other = openDatabase(url, { watchVersion: true });
  atEndOfFile(async () => Promise.all([one?.close(), other?.close()]));
  await eventually("a version at both nodes", () => atHand(one) !== null && atHand(other) !== null);
});

it("is at hand, so that no question needs a statement to know it", async () => {
  if (!one) throw new Error("no database");
  statements.length = 0;
  expect((await evidenceNow(one)).revision?.id).toBe(1);
  expect(statements).toEqual([]);
  // A moment that memory has not reached is asked of the database.
  const [now] = await one.models.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  const later = new Date((now?.at.getTime() ?? 0) + 5);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { moment } = await evidenceNow(one, later);
  expect(moment.getTime()).toBeGreaterThanOrEqual(later.getTime());
});

it("is the new one at the next question on the node that wrote, and told to another", async () => {
  for (let time = 0; time < 20; time += 1) {
    const revision = await publishTitle(one, `fixture-${time}`);
    if (!one) throw new Error("no database");
    expect((await evidenceNow(one)).revision?.id).toBe(revision);
    await eventually(`revision ${revision} elsewhere`, () => numberAtHand(other) === revision);
  }
});

it("is asked of the database while its connection is lost, and kept again when that is back", async () => {
  if (!one || !other) throw new Error("no database");
  await other.models.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'stepwise version' AND datname = current_database()`;
  await eventually("the loss of the connection", () => atHand(one) === null);
  const revision = await publishTitle(other, "fixture-while-lost");
  expect((await evidenceNow(one)).revision?.id).toBe(revision);
  await eventually(`revision ${revision} at hand`, () => numberAtHand(one) === revision);
});

it("is right after a publication that was undone", async () => {
  if (!one) throw new Error("no database");
  const before = numberAtHand(one);
  await expect(
    publish(
      one,
      { put: { careerTitle: [titleRow("fixture-undone")] }, withdraw: { source: ["nobody"] } },
      BY,
    ),
  ).rejects.toThrow(/nobody/);
  expect((await evidenceNow(one)).revision?.id).toBe(before);
  const revision = await publishTitle(one, "fixture-after");
  expect((await evidenceNow(one)).revision?.id).toBe(revision);
});
