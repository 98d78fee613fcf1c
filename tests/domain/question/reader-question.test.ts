import { titlesInAddress, withQuestion } from "@/domain/question/reader-question";
import { shortAddress } from "@/domain/question/short-address";
import { readView } from "@/domain/question/view";

const { question } = readView(
  { country: "US", currency: "USD", level: "senior", prices: "2023", hours: "2080" },
  [],
);
const then = "2025-02-25T23:59:59.999Z";
const CHOSEN = "country=US&level=SENIOR&currency=USD&prices=2023&hours=2080";

describe("C1: a link keeps the reader's question", () => {
  it.each([
    ["/", `/?${CHOSEN}`],
    ["/sources/guide-glassdoor", `/sources/guide-glassdoor?${CHOSEN}`],
    ["/compare?titles=a,b", `/compare?titles=a,b&${CHOSEN}`],
    ["/method#order", `/method?${CHOSEN}#order`],
    // What the link says itself stays as it is.
    ["/titles/a?country=IN", `/titles/a?country=IN&${CHOSEN.replace("country=US&", "")}`],
  ])("%s", (href, expected) => {
    expect(withQuestion(href, { asOf: null, question })).toBe(expected);
  });

  it.each([
    ["/", null, "/"],
    ["/", then, "/?asOf=2025-02-25T23%3A59%3A59.999Z"],
    ["/compare?titles=a,b", then, "/compare?titles=a,b&asOf=2025-02-25T23%3A59%3A59.999Z"],
    ["/guide#skills", then, "/guide?asOf=2025-02-25T23%3A59%3A59.999Z#skills"],
  ])("%s with the moment %s alone", (href, asOf, expected) => {
    expect(withQuestion(href, { asOf, question: null })).toBe(expected);
  });

  it("with the moment, and nothing where nothing was asked", () => {
    const { question: nothing } = readView({}, [], [], "US");
    expect(withQuestion("/guide", { asOf: then, question: nothing, unwritten: "US" })).toBe(
      "/guide?asOf=2025-02-25T23%3A59%3A59.999Z",
    );
    expect(withQuestion("/guide#skills", { asOf: null, question: null })).toBe("/guide#skills");
  });
});

describe("a country that nobody chose", () => {
  const { question: nothing } = readView({}, [], [], "US");

  it("is left out of links, so that each page shows the one that most is held for", () => {
    expect(withQuestion("/map", { asOf: null, question: nothing, unwritten: "US" })).toBe("/map");
  });

  it("is written where another could be meant", () => {
    const india = "/titles/a?country=IN";
    expect(withQuestion("/titles/a", { asOf: null, question: nothing })).toBe(
      "/titles/a?country=US",
    );
    const chosen = readView({ country: "IN" }, [], [], "US").question;
    expect(withQuestion("/titles/a", { asOf: null, question: chosen, unwritten: "US" })).toBe(
      india,
    );
  });
});

it.each([
  ["/titles/a", ["a"]],
  ["/titles/a?country=IN#pay", ["a"]],
  ["/steps/a/b", ["a", "b"]],
  ["/compare?titles=a,b&mix=1", ["a", "b"]],
  ["/compare", []],
  ["/", []],
  ["/sources/a", []],
])("%s names the titles %j", (href, titles) => {
  expect(titlesInAddress(href)).toEqual(titles);
});

describe("C7: an address without what a form leaves empty", () => {
  it.each([
    [{ country: "US", source: "", level: " ", minYears: "" }, "/x?country=US"],
    [{ source: "", level: "" }, "/x"],
    [{ titles: ["a", "b"], currency: "USD" }, "/x?titles=a,b&currency=USD"],
    [{ titles: ["a", ""] }, "/x?titles=a"],
    [{ asOf: "2025-01-01T00:00:00 05:30", level: "" }, "/x?asOf=2025-01-01T00%3A00%3A00%2005%3A30"],
  ])("%j", (parameters, expected) => {
    expect(shortAddress("/x", parameters)).toBe(expected);
  });

  it.each([{}, { country: "US" }, { titles: "a,b" }, { year: ["2020", "2021"] }])(
    "%j is short already",
    (parameters) => expect(shortAddress("/x", parameters)).toBeNull(),
  );
});
