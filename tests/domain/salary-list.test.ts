import { listSalaries } from "@/domain/pay/salary-list";
import { salaryFilterSchema } from "@/domain/question/salary-filter";
import { countedSteps } from "../support/counted-steps";
import { evidenceOf, revision, salary, scope } from "./fixtures";

const ALL = salaryFilterSchema.parse({});
const { asOf } = scope();

it("sorts salaries once for a moment, and goes through them once for a filter", async () => {
  const salaries = Array.from({ length: 300 }, (_, place) =>
    salary(`s${place}`, place % 2 === 0 ? "a" : "b", (place * 7) % 300),
  );
  const evidence = evidenceOf(salaries);
  const amounts = (title: string) =>
    listSalaries(evidence, { ...ALL, titles: [title] }, asOf, "AMOUNT").map((each) =>
      Number(each.salary.money.amount),
    );
  const sorted = await countedSteps(() => amounts("none"));
  const again = await countedSteps(() => amounts("one"));
  expect(again * 10).toBeLessThan(sorted);
  const question = { ...ALL, titles: ["two"] };
  const list = () => listSalaries(evidence, { ...question }, asOf, "AMOUNT");
  expect(list()).toBe(list());
  expect(amounts("b")).toHaveLength(150);
  expect(amounts("b")).toEqual(amounts("b").toSorted((a, b) => a - b));
});

it("lists what stood at each moment, in turn", () => {
  const superseded = salary("s", "a", 1, { superseded: revision(20) });
  const later = salary("s", "a", 2, { version: 2, recorded: revision(20) });
  const evidence = evidenceOf([superseded, later]);
  const standing = (day: number) => listSalaries(evidence, ALL, revision(day).at)[0]?.salary;
  for (const day of [10, 30, 10, 11, 12, 13, 14, 30, 10]) {
    expect(standing(day)).toBe(day < 20 ? superseded : later);
  }
});
