import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { countSalariesBySource, loadSalariesById } from "@/prisma/queries/salaries";
import { salaries } from "@/prisma/seed/guide-path";
import { seed } from "@/prisma/seed/seed";
import { testDatabase } from "../support/database";

const ID = "guide-glassdoor-data-scientist";
const curator = { actor: "curator", reason: "Fixture: the page was read again." };

function seeded() {
  const salary = salaries.find(({ id }) => id === ID);
  if (!salary) throw new Error("the seed has changed");
  return salary;
}

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
});

it("records an edit as a new version and keeps the old one as it was", async () => {
  const report = await publish(
    database,
    { put: { salary: [{ ...seeded(), amount: "1250000" }] } },
    curator,
  );
  expect(report).toMatchObject({ added: [], superseded: [ID], withdrawn: [] });
  const [first, second] = await loadSalariesById(database, [ID]);
  expect(first).toMatchObject({
    version: 1,
    superseded: { id: report.revision, reason: curator.reason },
  });
  expect(first?.money.amount.toFixed()).toBe("1200000");
  expect(second).toMatchObject({ version: 2, superseded: null, recorded: { id: report.revision } });
  expect(second?.money.amount.toFixed()).toBe("1250000");
});

it("records nothing where nothing differs", async () => {
  expect(await publish(database, { put: { salary: [seeded()] } }, curator)).toMatchObject({
    revision: null,
  });
});

it("takes an amount for the same however it is written", async () => {
  const same = [
    { ...seeded(), amount: "1200000.00" },
    { ...seeded(), amount: 1200000 },
  ];
  for (const salary of same) {
    expect(await publish(database, { put: { salary: [salary] } }, curator)).toMatchObject({
      revision: null,
    });
  }
});

it("tells a missing note from the word null", async () => {
  const noted = { ...seeded(), note: "null" };
  expect(await publish(database, { put: { salary: [noted] } }, curator)).toMatchObject({
    superseded: [ID],
  });
});

it("refuses to withdraw what is not held", async () => {
  await expect(publish(database, { withdraw: { salary: ["nobody"] } }, curator)).rejects.toThrow(
    'no salary "nobody" to withdraw',
  );
});

it("withdraws, and restores as a new version", async () => {
  await publish(database, { withdraw: { salary: [ID] } }, curator);
  expect((await loadSalariesById(database, [ID]))[0]?.withdrawn?.actor).toBe("curator");
  expect((await countSalariesBySource(database, new Date())).get("guide-glassdoor")).toBe(3);
  await publish(database, { put: { salary: [seeded()] } }, curator);
  const editions = await loadSalariesById(database, [ID]);
  expect(editions.map((edition) => [edition.version, edition.withdrawn === null])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect((await countSalariesBySource(database, new Date())).get("guide-glassdoor")).toBe(4);
});

it("is all or nothing", async () => {
  const wrong = { ...seeded(), id: "fixture-wrong", place: "Fixture", amount: "-5" };
  const right = { ...seeded(), id: "fixture-right", place: "Elsewhere" };
  await expect(publish(database, { put: { salary: [right, wrong] } }, curator)).rejects.toThrow();
  expect(await loadSalariesById(database, ["fixture-right"])).toEqual([]);
  expect(await database.models.revision.count()).toBe(1);
});

it("lets writers take turns, so that no edit is lost", async () => {
  const amounts = ["1300000", "1400000", "1500000", "1600000"];
  const reports = await Promise.all(
    amounts.map((amount) =>
      publish(database, { put: { salary: [{ ...seeded(), amount }] } }, curator),
    ),
  );
  expect(new Set(reports.map((report) => report.revision)).size).toBe(4);
  const editions = await loadSalariesById(database, [ID]);
  expect(editions.map((edition) => edition.version)).toEqual([1, 2, 3, 4, 5]);
});

it("seeds twice without a change, and never over a curator's work", async () => {
  await seed(database);
  expect(await seed(database)).toMatchObject({ revision: null });
  await publish(database, { put: { salary: [{ ...seeded(), amount: "1250000" }] } }, curator);
  await publish(database, { withdraw: { skill: ["guide-upgrad-skill-1"] } }, curator);
  expect(await seed(database)).toMatchObject({ revision: null });
  // As where a later version ships another seed: all of it is compared again.
  await database.models.appliedSeed.update({ where: { id: 1 }, data: { digest: "another" } });
  expect(await seed(database)).toMatchObject({ revision: null });
});
