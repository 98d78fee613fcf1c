import { countWords, originWords } from "@/domain/origin-words";
import { edition, publisher, salary, source } from "./fixtures";

const aijobs = { ...publisher("p"), name: "aijobs.net" };
const series = source("s", { name: "aijobs.net salaries", method: "MIXED" });
const file = edition("f", "s", "2024-12-15", { name: "file of 15 December 2024" });
const computed = { origin: "COMPUTED", asPrinted: null } as const;

const known = { source: series, publisher: aijobs, edition: file, citingPublisher: null };

it.each([
  [
    "computed from the rows of a file",
    { ...known, salary: salary("s", "a", 1, { ...computed, sampleSize: 2_828 }) },
    "computed by Stepwise from 2,828 rows of aijobs.net’s file of 15 December 2024",
  ],
  [
    "computed from one row",
    { ...known, salary: salary("s", "a", 1, { ...computed, sampleSize: 1 }) },
    "computed by Stepwise from 1 row of aijobs.net’s file of 15 December 2024",
  ],
  [
    "computed from answers of a source without editions",
    {
      ...known,
      edition: null,
      source: source("s", { name: "Kaggle survey 2017", method: "SELF_REPORTED" }),
      salary: salary("s", "a", 1, { ...computed, sampleSize: 40 }),
    },
    "computed by Stepwise from 40 answers of Kaggle survey 2017",
  ],
  [
    "computed from a number that is not stated",
    { ...known, salary: salary("s", "a", 1, { ...computed, sampleSize: null }) },
    "computed by Stepwise from aijobs.net’s file of 15 December 2024",
  ],
  ["printed", { ...known, salary: salary("s", "a", 12) }, "printed as “12 L”"],
  [
    "inferred from a link",
    {
      ...known,
      publisher: { ...publisher("g"), name: "Glassdoor" },
      citingPublisher: { ...publisher("u"), name: "upGrad" },
      salary: salary("s", "a", 12, { origin: "INFERRED", asPrinted: "INR 12L" }),
    },
    "printed as “INR 12L” in the guide by upGrad, linked to Glassdoor",
  ],
])("says how a figure is known: %s", (_what, by, words) => {
  expect(originWords(by)).toBe(words);
});

it("calls rows adverts or answers only where a source says that they are", () => {
  const words = (method: "MIXED" | "JOB_ADVERTS" | "SELF_REPORTED" | "OFFICIAL_STATISTICS") =>
    countWords(2, source("s", { method }));
  expect([words("MIXED"), words("JOB_ADVERTS"), words("SELF_REPORTED")]).toEqual([
    "2 rows",
    "2 adverts",
    "2 answers",
  ]);
  expect(words("OFFICIAL_STATISTICS")).toBe("2 rows");
});
