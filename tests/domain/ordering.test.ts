import { compare } from "@/domain/pay/compare";
import { evidenceOf, guideEvidence, salary, scope } from "./fixtures";

const order = (evidence: Parameters<typeof compare>[0], titles: string[]) =>
  compare(evidence, titles, scope()).ordering;

describe("orderings with each source left out", () => {
  it("tie without one source, and say which", () => {
    const evidence = evidenceOf([
      salary("ambitionbox", "a", 10),
      salary("ambitionbox", "b", 30),
      salary("glassdoor", "a", 12),
      salary("glassdoor", "b", 20),
      salary("payscale", "a", 15),
      salary("payscale", "b", 11),
      salary("salary-com", "a", 16),
      salary("salary-com", "b", 12),
      salary("indeed", "a", 9),
      salary("indeed", "b", 14),
    ]);
    const [first, second] = order(evidence, ["a", "b"]);
    expect(first).toMatchObject({ titleId: "b", position: 1, flips: [] });
    expect(second).toMatchObject({ titleId: "a", position: 2, flips: [] });
    // Three say so and two do not: without one of the three nobody knows.
    expect(second?.restsOnSourceIds).toEqual(["ambitionbox", "glassdoor", "indeed"]);
    expect(second?.ties.map((tie) => [tie.withoutSourceId, tie.outcome])).toEqual([
      ["ambitionbox", "TIED"],
      ["glassdoor", "TIED"],
      ["indeed", "TIED"],
    ]);
  });

  it("flip without one source and say which", () => {
    const evidence = evidenceOf([
      salary("ambitionbox", "a", 10),
      salary("ambitionbox", "b", 30),
      salary("glassdoor", "a", 12),
      salary("payscale", "b", 11),
    ]);
    const [first] = order(evidence, ["a", "b"]);
    expect(first).toMatchObject({
      titleId: "b",
      restsOnSourceIds: ["ambitionbox"],
      flips: [{ withTitleId: "a", withoutSourceId: "ambitionbox" }],
    });
  });

  it("say of each pair that one source alone covers that it rests on it", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 10),
      salary("s1", "b", 30),
      salary("s2", "b", 20),
      salary("s2", "c", 12),
      salary("s3", "b", 25),
      salary("s3", "c", 11),
      salary("s4", "d", 50),
    ]);
    const pairs = order(evidence, ["a", "b", "c", "d"]).map(({ titleId, pairsOnOneSource }) => [
      titleId,
      pairsOnOneSource,
    ]);
    expect(Object.fromEntries(pairs)).toEqual({
      a: [{ withTitleId: "b", sourceId: "s1" }],
      b: [{ withTitleId: "a", sourceId: "s1" }],
      c: [],
      d: [],
    });
  });

  it("rest on one source where a title has one", () => {
    const ordered = order(guideEvidence(), ["data-scientist", "specialist", "manager", "chief"]);
    expect(ordered.map((entry) => [entry.titleId, entry.position])).toEqual([
      ["manager", 1],
      ["chief", 2],
      ["specialist", 3],
      ["data-scientist", 4],
    ]);
    expect(ordered.map((entry) => entry.restsOnSourceIds)).toEqual([
      ["glassdoor"],
      ["glassdoor"],
      ["ambitionbox"],
      ["glassdoor"],
    ]);
    expect(ordered.every((entry) => entry.flips.length === 0)).toBe(true);
  });

  it("share a position where sources are split, and leave out titles without a figure", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 10),
      salary("s1", "b", 12),
      salary("s2", "a", 12),
      salary("s2", "b", 10),
    ]);
    expect(order(evidence, ["a", "b", "c"]).map((entry) => entry.position)).toEqual([1, 1]);
  });
});

describe("disagreement", () => {
  it("is the spread between sources, with causes found from what they say", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 10, { basis: "BASE" }),
      salary("s2", "a", 13, { basis: "CTC", statistic: "MEAN", sampleSize: 12 }),
    ]);
    const { disagreement, bases } = compare(evidence, ["a"], scope());
    expect(bases).toEqual(["BASE", "CTC"]);
    expect(disagreement).toHaveLength(1);
    expect(disagreement[0]).toMatchObject({ titleId: "a", spreadPercent: 30 });
    expect(disagreement[0]?.figures.map(({ sourceId }) => sourceId)).toEqual(["s1", "s2"]);
    expect(disagreement[0]?.likelyCauses).toEqual([
      "They state different pay bases: base pay and cost to company (CTC).",
      "They state different statistics: median and mean.",
      "Some rest on few records: 12.",
    ]);
  });

  it("is silent where one source speaks", () => {
    expect(compare(guideEvidence(), ["chief", "manager"], scope()).disagreement).toEqual([]);
  });
});
