/** What the graph's mutations are asked with, in an order in which each needs only earlier ones. */
export const GRAPH_PUTS: readonly (readonly [name: string, input: object])[] = [
  [
    "putCareerTitle",
    {
      title: { name: "Fixture Engineer", summary: "A fixture.", track: "TECHNICAL", aliases: [] },
    },
  ],
  [
    "putCareerStep",
    {
      step: {
        from: "data-scientist",
        to: "fixture-engineer",
        kind: "LATERAL",
        supports: [{ evidence: "EDITORIAL", match: "EXACT" }],
      },
    },
  ],
  [
    "putTitleSkills",
    {
      title: "data-scientist",
      source: "guide-turing",
      rolePrinted: "Fixture",
      skills: [{ name: "Fixture" }],
    },
  ],
  [
    "putTitleDuties",
    {
      title: "data-scientist",
      source: "guide-turing",
      rolePrinted: "Fixture",
      duties: ["Fixture"],
    },
  ],
  ["putQuestion", { question: { source: "guide-turing", question: "Fixture", evidence: [] } }],
  ["putProgramme", { programme: { source: "guide-turing", name: "Fixture" } }],
  [
    "putReferenceValue",
    {
      value: {
        source: "guide-turing",
        series: "EXCHANGE_RATE",
        currency: "THB",
        year: 1999,
        value: "40",
      },
    },
  ],
];

/** What these record, in an order in which each is withdrawn and restored. */
export const GRAPH_THINGS = [
  "stepSupport",
  "careerStep",
  "careerTitle",
  "titleSkill",
  "titleDuty",
  "question",
  "programme",
  "referenceValue",
] as const;
