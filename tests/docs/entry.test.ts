import { readFileSync } from "node:fs";
import { readAmount } from "@/domain/entry/amount-text";
import { ROW_FIELDS } from "@/domain/entry/row-cells";
import { PAY_BOUNDS } from "@/domain/entry/unit-guard";

const ENTRY = readFileSync("docs/entry.md", "utf8");
const FILES = readFileSync("docs/files.md", "utf8");

/** The rows of the first table after a marker, as cells. */
function tableAfter(marker: string): string[][] {
  const lines = ENTRY.slice(ENTRY.indexOf(marker)).split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it.each(tableAfter("<!-- amounts"))(
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

it.each(tableAfter("<!-- refused amounts"))("refuses %s as the page says", (typed, why) => {
  const reading = readAmount(typed ?? "");
  expect("problem" in reading ? reading.problem : "taken").toContain(why);
});

it("states the bounds that are asked about, and every column of a file", () => {
  expect(PAY_BOUNDS.INR).toEqual([100_000, 100_000_000]);
  const others = Object.entries(PAY_BOUNDS).filter(([currency]) => currency !== "INR");
  expect(others.every(([, bounds]) => String(bounds) === "5000,5000000")).toBe(true);
  expect(FILES).toContain(ROW_FIELDS.join(", "));
});
