import { fromRow } from "@/curation/submissions/content";
import { salaryIds } from "@/curation/submissions/salary-ids";
import { observationKey } from "@/domain/entry/observation-key";
import { money } from "@/domain/evidence/money";
import { testDatabase } from "../support/database";

const ID = "guide-glassdoor-data-scientist";

it("knows an observation again whatever its amount, and gives a new one the same id every time", async () => {
  const database = await testDatabase();
  const row = await database.models.salary.findFirstOrThrow({ where: { id: ID } });
  const held = fromRow("salary", { ...row });
  const other = { ...held, place: "Fixture" };
  const again = { ...held, money: money("1", "INR") };
  const first = await salaryIds(database, [again, other]);
  expect(first.get(observationKey(held))).toBe(ID);
  const id = first.get(observationKey(other));
  expect(id).toMatch(/^guide-glassdoor-data-scientist-[0-9a-f]{12}$/);
  expect((await salaryIds(database, [other])).get(observationKey(other))).toBe(id);
});
