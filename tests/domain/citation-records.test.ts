import { citationRecord } from "@/domain/words/citation-records";
import { publisher, salary, source, title } from "./fixtures";

const cited = (
  name: string,
  address: string | null = "https://stepwise.example/salaries/s1-a",
) => ({
  salary: salary("s1", "a", 12, { asPrinted: "12 L", sampleSize: 16 }),
  title: title("a", { name: "Data Scientist" }),
  source: source("s1", { name: "Pay & jobs", publishedOn: "2025-02-25" }),
  publisher: { ...publisher("p"), name },
  edition: null,
  citedBy: null,
  address,
});

it("writes an entry of BibTeX, with what LaTeX would take for something else written as it reads it", () => {
  expect(citationRecord(cited("R&D_50% {x}"), "BIBTEX")).toBe(`@misc{stepwise-s1-a-v1,
  author = {{R\\&D\\_50\\% \\{x\\}}},
  title = {{Data Scientist, India, ₹12,00,000 a year}},
  year = {2025},
  url = {https://stepwise.example/salaries/s1-a},
  note = {R\\&D\\_50\\% \\{x\\}: Data Scientist, India, ₹12,00,000 a year (median; base pay; n = 16 people; observed 1 January 2025 to 1 December 2025; printed as "12 L"). Source: Pay \\& jobs. Recorded in Stepwise on 1 January 2026 as /salaries/s1-a, version 1.},
}
`);
});

it("writes a record of RIS, a tag a line, whatever stands in a name", () => {
  const lines = citationRecord(cited("Glass\ndoor"), "RIS").split("\r\n");
  expect(lines.slice(0, 8)).toEqual([
    "TY  - DATA",
    "ID  - stepwise-s1-a-v1",
    "AU  - Glass door",
    "TI  - Data Scientist, India, ₹12,00,000 a year",
    "T2  - Pay & jobs",
    "PY  - 2025",
    "DB  - Stepwise",
    "UR  - https://stepwise.example/salaries/s1-a",
  ]);
  expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
  expect(lines).toHaveLength(11);
});

it("names no address where the asker has none", () => {
  expect(citationRecord(cited("x", null), "BIBTEX")).not.toContain("url =");
  expect(citationRecord(cited("x", null), "RIS")).not.toContain("UR  -");
});
