import { nameProblems, pageProblems } from "@/domain/question/parameters";
import { readView } from "@/domain/question/view";

const TAKEN = ["titles", "country", "currency", "prices"];

it.each([
  [{ country: "US", titles: "a" }, []],
  [{ contry: "US" }, ["There is no parameter “contry” here. Did you mean country?"]],
  [{ Country: "US" }, ["There is no parameter “Country” here. Did you mean country?"]],
  [{ price: "2024" }, ["There is no parameter “price” here. Did you mean prices?"]],
  [{ quarrelsome: "" }, ["There is no parameter “quarrelsome” here."]],
  [{ constructor: "1" }, ["There is no parameter “constructor” here."]],
  [{ utm_source: "letter" }, ["There is no parameter “utm_source” here."]],
  [{ country: ["US", "IN"] }, ["The parameter “country” is given 2 times: give it once."]],
  [{ ["x".repeat(90)]: "1" }, [`There is no parameter “${"x".repeat(40)}” here.`]],
])("finds the faults of the names of %j", (parameters, problems) => {
  expect(nameProblems(parameters, TAKEN)).toEqual(problems);
});

it("passes over what others count visits by, on pages", () => {
  const counted = { utm_source: "a", utm_campaign: "b", gclid: "c", fbclid: "d", mc_eid: "e" };
  expect(pageProblems({ ...counted, asOf: "2026-01-01" }, [])).toEqual([]);
  expect(pageProblems({ utmsource: "a" }, [])).toHaveLength(1);
});

it.each([
  [{ country: "Germany" }, "“Germany” is no country by its two letters: write DE."],
  [
    { country: "Atlantis" },
    "“Atlantis” is no country by its two letters: write two letters of ISO 3166-1 such as IN, or all for every country.",
  ],
  [{ level: "senor" }, "“senor” is no level: write ENTRY, MID, SENIOR or EXECUTIVE."],
  [{ source: "ozzar" }, "No source is called “ozzar”. Did you mean ozar?"],
  [
    { prices: "1850" },
    "Pay cannot be shown in prices of “1850”: write ppp, or a year from 1900 to 2100.",
  ],
  [{ mix: "1" }, "There is no parameter “mix” here."],
])("says what to write instead of %j, and nothing of what is shown", (parameters, problem) => {
  const { problems } = readView(parameters, [{ slug: "ozar", name: "A survey" }]);
  expect(problems).toEqual([problem]);
  expect(readView({ mix: "1" }, [], ["mix"]).problems).toEqual([]);
});
