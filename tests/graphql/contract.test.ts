import { readdirSync, readFileSync } from "node:fs";
import { parse, validate } from "graphql";
import { publicSchema } from "@/graphql/schema";
import { type Api, type Json, testApi } from "./api";

/** The documents that Stepwise promises to answer as they stand. The guide alone, among whatever else is seeded. */
const GUIDE_ALONE = { sources: ["guide-glassdoor", "guide-ambitionbox"] };
const PATH = {
  from: "data-scientist",
  to: "chief-data-scientist",
  currency: "INR",
  where: GUIDE_ALONE,
};
const TITLES = [
  "data-scientist",
  "machine-learning-specialist",
  "machine-learning-manager",
  "chief-data-scientist",
];

/** An id of now, as answers give it; what else is in an id is the matter of its own tests. */
const idOf = (thing: string) => Buffer.from(thing).toString("base64");

const text = (name: string) => readFileSync(`tests/contract/${name}`, "utf8");

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

/** Sentences may be put better; that they are there is checked apart. */
function withoutSentences(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      key === "explanation" || key === "summary" ? undefined : part,
    ),
  );
}

it.each([
  ["progression", PATH],
  ["compare", { titles: TITLES, currency: "INR", where: GUIDE_ALONE }],
  ["graph", { around: ["machine-learning-manager"], depth: 1, where: GUIDE_ALONE }],
  ["routes", { to: "machine-learning-manager", where: GUIDE_ALONE, limits: { mostMoves: 2 } }],
  ["title", { slug: "machine-learning-architect" }],
  ["guide", {}],
  ["guide-answers", {}],
  ["salaries", { where: GUIDE_ALONE, orderBy: { field: "AMOUNT", direction: "DESC" }, first: 3 }],
  ["salary-summaries", { where: GUIDE_ALONE, by: ["TITLE", "COUNTRY"], first: 3 }],
  ["search", { text: "ML Architect" }],
  ["title-by-name", { name: "Senior ML Architect" }],
  [
    "nodes",
    {
      ids: [
        idOf("CareerTitle:data-scientist"),
        idOf("Source:guide-glassdoor"),
        idOf("Salary:guide-glassdoor-data-scientist"),
        idOf("Salary:not-held"),
      ],
    },
  ],
  ["revisions-about", { about: { source: "guide-ambitionbox" } }],
])("%s answers as promised", async (name, variables) => {
  const answered = await api.data(text(`${name}.graphql`), variables);
  expect(withoutSentences(answered)).toEqual(JSON.parse(text(`${name}.json`)));
});

it.each(readdirSync("tests/contract").filter((name) => name.endsWith(".graphql")))(
  "%s fits the public schema",
  (name) => {
    const document = parse(readFileSync(`tests/contract/${name}`, "utf8"));
    expect(validate(publicSchema(), document)).toEqual([]);
  },
);

it("sources answers as promised", async () => {
  const { sources } = await api.data(text("sources.graphql"));
  const promised: Json = JSON.parse(text("sources.json")).sources.edges;
  expect(sources.totalCount).toBe(sources.edges.length);
  // Other sources may be seeded besides those of the guide.
  expect(sources.edges).toEqual(expect.arrayContaining(promised));
});

describe("progression", () => {
  const figures = (change: Json) => [
    change.comparability,
    change.direction,
    change.low.amount,
    change.high.amount,
    change.percentLow,
    change.percentHigh,
  ];
  let progression: Json;
  beforeAll(async () => {
    progression = (await api.data(text("progression.graphql"), PATH)).progression;
  });

  it("gives the changes of the contract's table", () => {
    const steps = progression.steps.map((step: Json) => [
      step.from.slug,
      step.to.slug,
      ...figures(step.change),
    ]);
    expect(steps).toEqual([
      [
        "data-scientist",
        "machine-learning-specialist",
        "CROSS_SOURCE",
        "UP",
        "770000",
        "770000",
        64.17,
        64.17,
      ],
      [
        "machine-learning-specialist",
        "machine-learning-architect",
        "CROSS_SOURCE",
        "UP",
        "970000",
        "970000",
        49.24,
        49.24,
      ],
      [
        "machine-learning-architect",
        "machine-learning-manager",
        "SAME_SOURCE",
        "UP",
        "310000",
        "310000",
        10.54,
        10.54,
      ],
      [
        "machine-learning-manager",
        "chief-data-scientist",
        "SAME_SOURCE",
        "DOWN",
        "-350000",
        "-350000",
        -10.77,
        -10.77,
      ],
    ]);
    expect(figures(progression.overall)).toEqual([
      "SAME_SOURCE",
      "UP",
      "1700000",
      "1700000",
      141.67,
      141.67,
    ]);
  });

  it("shows each figure as the guide prints it, and no more than the guide says", () => {
    for (const title of progression.titles) {
      expect(title.pay.bySource).toHaveLength(1);
      expect(title.pay.bySource[0]?.central).toMatchObject({
        statistic: "UNSPECIFIED_AVERAGE",
        basis: "UNKNOWN",
        period: "YEAR",
        sampleSize: null,
      });
    }
  });

  it("says that bases which are both unknown are compared", () => {
    for (const { change } of progression.steps)
      expect(change.explanation).toMatch(/basis .*not stated/);
  });
});

it("keeps what the guide printed", async () => {
  const { careerTitle } = await api.data(text("title.graphql"), { slug: "data-scientist" });
  expect(careerTitle.salaries.edges.map(({ node }: Json) => node.asPrinted)).toEqual(["INR 12L"]);
});
