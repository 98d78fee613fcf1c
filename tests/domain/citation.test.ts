import type { Edition } from "@/domain/evidence/evidence";
import { citation } from "@/domain/words/citation";
import { publisher, salary, source, title, versionOf } from "./fixtures";

const FILE: Edition = {
  ...versionOf("s1-file"),
  sourceId: "s1",
  name: "file of 14 May 2023",
  url: "https://files.example/2023.csv",
  publishedOn: "2023-05-14",
  retrievedOn: null,
  note: null,
  losses: [],
  breaks: [],
};
const cite = (more: Parameters<typeof salary>[3], edition: Edition | null = null) =>
  citation({
    salary: salary("s1", "a", 12, more),
    title: title("a", { name: "Data Scientist" }),
    source: source("s1", { name: "Salaries", method: "MIXED" }),
    publisher: { ...publisher("p"), name: "aijobs.net" },
    edition,
    citedBy: null,
    address: "https://stepwise.example/salaries/s1-a",
  });

it("A14: names how many are counted, when, and where it is kept", () => {
  expect(cite({ asPrinted: "12 L", sampleSize: 16 })).toBe(
    'aijobs.net: Data Scientist, India, ₹12,00,000 a year (median; base pay; n = 16 rows; observed 1 January 2025 to 1 December 2025; printed as "12 L"). Source: Salaries. Recorded in Stepwise on 1 January 2026 as /salaries/s1-a, version 1. <https://stepwise.example/salaries/s1-a>',
  );
});

it("S1: a computed amount is cited as computed, with the edition that holds its rows", () => {
  const words = cite({ origin: "COMPUTED", asPrinted: null, sampleSize: 16, country: "US" }, FILE);
  expect(words).toContain(
    "Computed by Stepwise from 16 rows of aijobs.net, file of 14 May 2023: Data Scientist, the United States,",
  );
  expect(words).toContain("<https://files.example/2023.csv>");
  expect(words).not.toContain("printed");
});

it("S6: a figure read in a guide is cited from the guide", () => {
  const words = citation({
    salary: salary("s1", "a", 12, { origin: "INFERRED", asPrinted: "INR 12L", sampleSize: null }),
    title: title("a", { name: "Data Scientist" }),
    source: source("s1"),
    publisher: { ...publisher("p"), name: "Glassdoor" },
    edition: null,
    address: null,
    citedBy: {
      source: source("g", { name: "A guide", author: "A. Author", publishedOn: "2025-02-25" }),
      publisher: { ...publisher("u"), name: "upGrad" },
    },
  });
  expect(words).toMatch(
    /^A\. Author, "A guide", upGrad, 25 February 2025: .* number counted not stated; .* It is linked there to Glassdoor\./,
  );
});
