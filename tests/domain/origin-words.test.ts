import { originClause, originSentence, type TracedAmount } from "@/domain/words/origin-words";
import { sampleWords } from "@/domain/words/sample-words";

const computed: TracedAmount = {
  origin: "COMPUTED",
  asPrinted: null,
  statistic: "MEDIAN",
  sampleSize: 2_828,
  method: "MIXED",
  publisher: "aijobs.net",
  edition: "file of 15 December 2024",
  reader: null,
};
const printed: TracedAmount = {
  ...computed,
  origin: "PRINTED",
  asPrinted: "INR 12L",
  edition: null,
};

it("S1: what was computed is never called printed", () => {
  expect(originSentence(computed)).toBe(
    "Computed by Stepwise from 2,828 rows of aijobs.net, file of 15 December 2024; aijobs.net prints no median of them.",
  );
  expect(originClause(computed)).toBe("computed from 2,828 rows");
  expect(originSentence({ ...computed, sampleSize: null, edition: null })).toBe(
    "Computed by Stepwise from rows of aijobs.net; aijobs.net prints no median of them.",
  );
});

it("S6: what a guide prints is the guide's word, and not its publisher's", () => {
  const inferred: TracedAmount = {
    ...printed,
    origin: "INFERRED",
    publisher: "Glassdoor",
    reader: "upGrad",
  };
  expect(originSentence(inferred)).toBe(
    "A publication of upGrad prints it as “INR 12L” and links it to Glassdoor. That it is a figure of Glassdoor is inferred from that link.",
  );
  expect(originClause(inferred)).toBe("printed as “INR 12L” in a publication of upGrad");
});

it("says what a publisher prints as printed", () => {
  expect(originSentence(printed)).toBe("aijobs.net prints it as “INR 12L”.");
  expect(originClause(printed)).toBe("printed as “INR 12L”");
});

it.each([
  [16, "MIXED", "16 rows"],
  [1, "MIXED", "one row"],
  [16, "JOB_ADVERTS", "16 adverts"],
  [1, "SURVEY", "one person"],
  [1_200, "SELF_REPORTED", "1,200 people"],
  [5, "OFFICIAL_STATISTICS", "5 rows"],
  [null, "MIXED", null],
] as const)("A9: %s of %s are %s", (size, method, words) => {
  expect(sampleWords(size, method)).toBe(words);
});
