import { payTrends } from "@/domain/distributions/trend";
import type { Edition, Evidence, Salary } from "@/domain/evidence/evidence";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { editionCautions } from "@/domain/pay/select";
import { evidenceOf, salary, scope, source, versionOf } from "./fixtures";

function edition(id: string, publishedOn: string, overrides: Partial<Edition> = {}): Edition {
  return {
    ...versionOf(id),
    sourceId: "s",
    name: `file of ${publishedOn}`,
    url: null,
    publishedOn,
    retrievedOn: null,
    note: null,
    losses: [],
    breaks: [],
    ...overrides,
  };
}

const REMOVED = {
  kind: "REMOVED",
  note: "Low rows were deleted.",
  caution: "low pay is not among it",
  countries: ["IN"],
  titleIds: null,
} as const;
const RENAMED = {
  kind: "RENAMED",
  note: "Managers were renamed.",
  caution: "managers whose title was changed are among it",
  countries: null,
  titleIds: ["a"],
} as const;

const EDITIONS = [
  edition("e1", "2023-05-14"),
  edition("e2", "2024-05-05", { losses: [REMOVED] }),
  edition("e3", "2024-12-15", { losses: [REMOVED, RENAMED] }),
];

/** A figure of an edition; its id names both. */
const of = (editionId: string, titleId: string, lakh: number, more: Partial<Salary> = {}) =>
  salary("s", titleId, lakh, {
    id: `${editionId}-${titleId}-${more.country ?? "IN"}`,
    editionId,
    ...more,
  });

const held = (salaries: readonly Salary[], more: Partial<Evidence> = {}) =>
  evidenceOf(salaries, { editions: EDITIONS, ...more });

const answering = (evidence: Evidence, titleId: string, asked = scope()) =>
  titlePay(evidence, titleId, asked).bySource.flatMap(({ figures }) =>
    figures.map(({ editionId }) => editionId),
  );

describe("of the editions of a source", () => {
  it("one answers: the newest in which nothing moved the figure", () => {
    const us = { country: "US" };
    const evidence = held([
      ...EDITIONS.flatMap(({ id }, more) => [of(id, "a", 10 + more), of(id, "a", 10 + more, us)]),
      of("e2", "b", 10, us),
      of("e3", "b", 11, us),
    ]);
    expect(answering(evidence, "a", scope({ where: { country: "IN" } }))).toEqual(["e1"]);
    expect(answering(evidence, "a", scope({ where: { country: "US" } }))).toEqual(["e2"]);
    expect(answering(evidence, "b", scope({ where: { country: "US" } }))).toEqual(["e3"]);
    expect(answering(evidence, "a")).toEqual(["e1", "e2"]);
  });

  it("that state no day the one that speaks of the latest time answers", () => {
    const undated = ["early", "late"].map((id) => edition(id, "", { publishedOn: null }));
    const evidence = evidenceOf(
      [
        of("early", "a", 10, { observedFrom: "2023-06-01", observedTo: "2023-06-30" }),
        of("late", "a", 11, { observedFrom: "2024-06-01", observedTo: "2024-06-30" }),
      ],
      { editions: undated },
    );
    expect(answering(evidence, "a")).toEqual(["late"]);
  });

  it("the others are one step away", () => {
    const evidence = held(EDITIONS.map(({ id }) => of(id, "a", 10)));
    expect(titlePay(evidence, "a", scope()).otherEditions).toEqual([
      { sourceId: "s", editionId: "e2", country: "IN", figures: 1 },
      { sourceId: "s", editionId: "e3", country: "IN", figures: 1 },
    ]);
    expect(answering(evidence, "a", scope({ where: { sources: ["e3"] } }))).toEqual(["e3"]);
    expect(answering(evidence, "a", scope({ where: { excludeSources: ["e1"] } }))).toEqual(["e2"]);
  });

  it("the one that covers most of the titles answers for all of them", () => {
    const evidence = held([
      of("e1", "a", 10),
      of("e3", "a", 12),
      of("e3", "b", 15),
      of("e1", "c", 9),
    ]);
    const change = payChange(evidence, "a", "b", scope());
    expect(change).toMatchObject({ comparability: "SAME_SOURCE" });
    expect(change.low?.provenance.salaryIds).toEqual(["e3-a-IN", "e3-b-IN"]);
    expect(change.explanation).toContain(
      "File of 2024-12-15: managers whose title was changed are among it.",
    );
    const { rows } = compare(evidence, ["a", "b", "c"], scope());
    expect(rows.map(({ bySource }) => bySource[0]?.figures[0]?.editionId ?? null)).toEqual([
      "e1",
      null,
      "e1",
    ]);
  });

  it("a title that only another edition holds says so", () => {
    const evidence = held([of("e1", "a", 10), of("e1", "b", 12), of("e3", "c", 15)]);
    const { rows } = compare(evidence, ["a", "b", "c"], scope());
    expect(rows.map(({ missing }) => missing?.reason ?? null)).toEqual([
      null,
      null,
      "OTHER_EDITION",
    ]);
    expect(titlePay(evidence, "c", scope()).missing).toBeNull();
  });

  it("none agrees with another, nor outvotes a publisher", () => {
    const three = EDITIONS.flatMap(({ id }) => [of(id, "a", 10), of(id, "b", 30)]);
    const evidence = held([...three, salary("q", "a", 60), salary("q", "b", 10)]);
    const change = payChange(evidence, "a", "b", scope());
    expect(change).toMatchObject({ publishers: 2, agreeing: 1, direction: "MIXED" });
    const [first, second] = compare(evidence, ["a", "b"], scope()).ordering;
    expect([first?.position, second?.position]).toEqual([1, 1]);
    expect(first?.restsOnSourceIds).toEqual(expect.arrayContaining(["q", "s"]));
  });

  it("a withdrawn one takes no part", () => {
    const withdrawn = edition("e1", "2023-05-14", {
      withdrawn: { id: 1, at: new Date("2026-02-01"), actor: "x", reason: "y" },
    });
    const evidence = held([of("e1", "a", 10), of("e2", "a", 12)], {
      editions: [withdrawn, ...EDITIONS.slice(1)],
    });
    expect(answering(evidence, "a")).toEqual(["e2"]);
    expect(answering(evidence, "a", scope({ asOf: new Date("2026-01-15") }))).toEqual(["e1"]);
  });

  it("tells what moves a figure, and nothing else", () => {
    const [, , third] = EDITIONS;
    expect(third && editionCautions(third, "US", "b")).toEqual([]);
    expect(third && editionCautions(third, "IN", "a")).toHaveLength(2);
  });
});

describe("sources of one publisher", () => {
  const files = ["f1", "f2", "f3"];
  const sources = [
    ...files.map((id) => source(id, { publisherId: "p" })),
    source("other", { publisherId: "o" }),
  ];
  const evidence = evidenceOf(
    [
      ...files.flatMap((id) => [salary(id, "a", 10), salary(id, "b", 30)]),
      salary("other", "a", 60),
      salary("other", "b", 10),
    ],
    { sources },
  );

  it("have one vote together", () => {
    const { ordering, disagreement, summary } = {
      ...compare(evidence, ["a", "b"], scope()),
      summary: payChange(evidence, "a", "b", scope()),
    };
    expect(ordering.map(({ position }) => position)).toEqual([1, 1]);
    expect(ordering[0]?.restsOnSourceIds).toEqual(expect.arrayContaining([...files, "other"]));
    expect(summary).toMatchObject({ publishers: 2, agreeing: 1 });
    expect(disagreement.find(({ titleId }) => titleId === "a")?.figures).toHaveLength(2);
  });

  it("do not disagree with each other", () => {
    const alone = evidenceOf(
      files.map((id, more) => salary(id, "a", 10 + more)),
      { sources },
    );
    expect(compare(alone, ["a"], scope()).disagreement).toEqual([]);
  });
});

it("interrupts a trend where the rows are of another kind", () => {
  const broken = edition("e1", "2023-05-14", {
    breaks: [{ year: 2022, note: "Adverts from here on." }],
  });
  const of2021 = { observedFrom: "2021-01-01", observedTo: "2021-12-31" };
  const of2022 = { observedFrom: "2022-01-01", observedTo: "2022-12-31" };
  const evidence = held(
    [of("e1", "a", 10, { ...of2021, id: "x" }), of("e1", "a", 15, { ...of2022, id: "y" })],
    { editions: [broken] },
  );
  expect(payTrends(evidence, "a", scope()).map(({ breaks }) => breaks)).toEqual([
    [{ year: 2022, note: "Adverts from here on." }],
  ]);
});
