import { readFileSync } from "node:fs";
import { readAmount } from "@/domain/entry/amounts/amount-text";
import { readSpan } from "@/domain/entry/date-text";
import { readExperience } from "@/domain/entry/experience-text";
import type { Reading } from "@/domain/entry/reading";
import { FAR, PAY_BOUNDS } from "@/domain/entry/unit-guard";
import { webAddressProblem } from "@/domain/entry/web-address";
import { tableAfter } from "./table-after";

const TODAY = "2026-11-30";
const ENTRY = readFileSync("docs/entry.md", "utf8");

it.each(tableAfter(ENTRY, "<!-- amounts"))(
  "reads %s as the page says",
  (typed, amount, currency, period) => {
    const reading = readAmount(typed ?? "");
    if ("problem" in reading) throw new Error(reading.problem);
    const { value } = reading;
    expect([value.amount.toFixed(), value.currency ?? "", value.period ?? ""]).toEqual([
      amount,
      currency,
      period,
    ]);
  },
);

it.each(tableAfter(ENTRY, "<!-- refused amounts"))("refuses %s as the page says", (typed, why) => {
  const reading = readAmount(typed ?? "");
  expect("problem" in reading ? reading.problem : "taken").toContain(why);
});

/** What was read. Throws where nothing was. */
function valueRead<T>(reading: Reading<T>): T {
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.value;
}

it.each(tableAfter(ENTRY, "<!-- dates"))("reads %s as the page says", (typed, from, to) => {
  const span = valueRead(readSpan(typed ?? "", TODAY));
  expect([span.from ?? "", span.to ?? ""]).toEqual([from, to]);
});

it.each(tableAfter(ENTRY, "<!-- experience"))(
  "reads %s as the page says",
  (typed, least, most, level) => {
    const { printed, minYears, maxYears, ...rest } = valueRead(readExperience(typed ?? ""));
    expect(printed).toBe(typed);
    expect([minYears ?? "", maxYears ?? "", rest.level ?? ""].map(String)).toEqual([
      least,
      most,
      level,
    ]);
  },
);

it.each(tableAfter(ENTRY, "<!-- refused dates"))("refuses %s as the page says", (typed, why) => {
  const reading = readSpan(typed ?? "", TODAY);
  expect("problem" in reading ? reading.problem : "taken").toContain(why);
});

it.each(tableAfter(ENTRY, "<!-- refused experience"))(
  "refuses %s as the page says",
  (typed, why) => {
    const reading = readExperience(typed ?? "");
    expect("problem" in reading ? reading.problem : "taken").toContain(why);
  },
);

it("states the bounds that are asked about, and how long a link may be", () => {
  expect(PAY_BOUNDS.INR).toEqual([100_000, 100_000_000]);
  const others = Object.entries(PAY_BOUNDS).filter(([currency]) => currency !== "INR");
  expect(others.every(([, bounds]) => String(bounds) === "5000,5000000")).toBe(true);
  expect([FAR, ENTRY.includes("five times more or less")]).toEqual([5, true]);
  const long = `https://fixture.test/${"a".repeat(2_000)}`;
  expect(webAddressProblem(long.slice(0, 2_000))).toBeNull();
  expect(webAddressProblem(long.slice(0, 2_001))).toContain("2000");
  expect(ENTRY).toContain("at most 2,000 characters");
});
