import fc from "fast-check";
import {
  type NameHit,
  type NameIndex,
  namedIn,
  namedInAny,
  nameIndex,
} from "@/domain/search/name-index";
import { twoEnds } from "@/domain/search/two-ends";

const NAMES = [
  ["Data Scientist", "data-scientist"],
  ["Senior Data Scientist", "Sr Data Scientist"],
  ["Machine Learning Engineer", "ML Engineer", "machine-learning-engineer"],
  ["Data Engineer"],
  ["Glassdoor salary pages, India"],
  ["How do I become an ML engineer?"],
] as const;

const index = nameIndex(NAMES.map((names) => ({ found: names[0], key: names[0], names })));
const found = (text: string) => namedIn(index, text).map(({ match, key }) => [match, key]);

it.each<[text: string, match: string, first: string]>([
  ["data scientist", "WHOLE_NAME", "Data Scientist"],
  ["DATA-SCIENTIST", "WHOLE_NAME", "Data Scientist"],
  ["ml eng", "BEGINNINGS", "Machine Learning Engineer"],
  ["sci", "BEGINNINGS", "Data Scientist"],
  ["glassd", "BEGINNINGS", "Glassdoor salary pages, India"],
  ["data sceintist", "NEAR", "Data Scientist"],
  ["machin lerning enginere", "NEAR", "Machine Learning Engineer"],
  ["machine learning ninja", "NEAR", "Machine Learning Engineer"],
  ["data sceint", "NEAR", "Data Scientist"],
  ["glasdoor", "NEAR", "Glassdoor salary pages, India"],
])("finds by %j as %s first %s", (text, match, first) => {
  expect(found(text)[0]).toEqual([match, first]);
});

it.each(["", " … ", "zzzzzzzzzz", "x".repeat(200), "zz ".repeat(100)])(
  "finds nothing by %j",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

it("puts first the name that leaves least unsaid, and of the near ones none where one is named", () => {
  expect(found("data")).toEqual([
    ["BEGINNINGS", "Data Engineer"],
    ["BEGINNINGS", "Data Scientist"],
    ["BEGINNINGS", "Senior Data Scientist"],
  ]);
});

it("says by which name, the closest of all where it is only near", () => {
  expect(namedIn(index, "ml engin")[0]?.matched).toBe("ML Engineer");
  expect(namedIn(index, "mashine learning")[0]?.matched).toBe("Machine Learning Engineer");
});

it("lets one know a thing in a way of its own", () => {
  const hits = namedIn(index, "wizard", (key) => key === "Data Engineer");
  expect(hits.map(({ match, key }) => [match, key])).toEqual([["RECOGNISED", "Data Engineer"]]);
});

it("leaves what is only near out of several lists where one of them names something", () => {
  const more = ["Data Sciences", "Machine Learning"].map((name) => ({
    found: name,
    key: name,
    names: [name],
  }));
  const both = [{ index: index as NameIndex<string> }, { index: nameIndex(more) }];
  const keys = (text: string, known: NameHit<string>[] = []) =>
    namedInAny<string>(both, text, known).map(({ match, key }) => [match, key]);
  expect(keys("data sciences")).toEqual([["WHOLE_NAME", "Data Sciences"]]);
  expect(keys("machine lerning")[0]).toEqual(["NEAR", "Machine Learning"]);
  // Names of the other list lack a word of the text, that of this one none.
  expect(keys("senior data sceintist")).toEqual([["NEAR", "Senior Data Scientist"]]);
  const known = { ...namedIn(index, "ml engineer")[0], match: "RECOGNISED" } as NameHit<string>;
  expect(keys("glasdoor", [known])).toEqual([["RECOGNISED", "Machine Learning Engineer"]]);
});

it("finds every thing by each of its names, and with one letter of a long word wrong", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.nat(), fc.nat(), (names, which, at) => {
      const name = names[which % names.length] ?? "";
      expect(found(name)[0]).toEqual(["WHOLE_NAME", names[0]]);
      const long = names[0].split(" ").findIndex((word) => word.length > 7);
      if (long === -1) return;
      const words = names[0].split(" ").map((word, place) => {
        const cut = 1 + (at % (word.length - 2));
        return place === long ? `${word.slice(0, cut)}q${word.slice(cut + 1)}` : word;
      });
      expect(found(words.join(" ")).map(([, key]) => key)).toContain(names[0]);
    }),
  );
});

it.each<[text: string, ends: readonly string[] | null]>([
  ["data scientist to manager", ["data scientist", "manager"]],
  ["data scientist -> ML manager", ["data scientist", "ML manager"]],
  ["a→b", ["a", "b"]],
  ["engineer into research", ["engineer", "research"]],
  ["analyst vs. engineer", ["analyst", "engineer"]],
  ["data scientist", null],
  ["to manager", null],
  ["a to b to c", null],
  ["tomato together", null],
])("reads the two ends of %j", (text, ends) => {
  expect(twoEnds(text)).toEqual(ends);
});
