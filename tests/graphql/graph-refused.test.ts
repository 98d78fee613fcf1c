import { testApi } from "./api";
import { type Person, personOf, ref } from "./curators";
import { STEP, SUPPORT, TITLE } from "./graph-fixtures";

let curator: Person;
beforeAll(async () => {
  curator = await personOf(await testApi(), "curator", "CURATOR");
});

const begin = () => curator.change("beginSubmission", { reason: "Fixture." });
const titled = async (more: object = {}) =>
  curator.change("putCareerTitle", { ...ref(await begin()), title: { ...TITLE, ...more } });

it.each([
  ["a name of another title", { name: "ML Architect" }, "DUPLICATE", "title.name"],
  ["a name that is written otherwise", { name: "data-SCIENTIST " }, "DUPLICATE", "title.name"],
  [
    "an alias of another title",
    { aliases: ["X Engineer", "ML  Manager"] },
    "DUPLICATE",
    "title.aliases.1",
  ],
  ["no name", { name: " \u200b" }, "BAD_USER_INPUT", "title.name"],
  ["a name without a letter", { name: "—" }, "BAD_USER_INPUT", "title.slug"],
  [
    "an alias that is too long",
    { aliases: ["x".repeat(151)] },
    "BAD_USER_INPUT",
    "title.aliases.0",
  ],
  [
    "too many names",
    { aliases: Array.from({ length: 101 }, (_, n) => `Name ${n} Engineer`) },
    "BAD_USER_INPUT",
    "title.aliases",
  ],
  ["no summary", { summary: "" }, "BAD_USER_INPUT", "title.summary"],
  ["a slug that is none", { slug: "MLOps Engineer" }, "BAD_USER_INPUT", "title.slug"],
  [
    "a level of what is not held",
    { levelOf: "data-scientits", level: "SENIOR" },
    "BAD_USER_INPUT",
    "title.levelOf",
  ],
  ["a level that is not said", { levelOf: "data-scientist" }, "BAD_USER_INPUT", "title.level"],
  [
    "a level of itself",
    {
      slug: "data-scientist",
      name: "Data Scientist",
      levelOf: "data-scientist",
      level: "MID",
      aliases: [],
    },
    "BAD_USER_INPUT",
    "title.levelOf",
  ],
])("refuses a title with %s", async (_what, wrong, code, argument) => {
  const title = { ...TITLE, ...wrong };
  const refused = await curator.refused("putCareerTitle", { ...ref(await begin()), title });
  expect(refused).toMatchObject({ code, argument });
});

it("refuses a level of a level, from either end", async () => {
  const senior = {
    name: "Senior Data Scientist",
    aliases: [],
    levelOf: "data-scientist",
    level: "SENIOR",
  };
  const drafted = await titled(senior);
  const below = { ...TITLE, levelOf: "senior-data-scientist", level: "STAFF" };
  expect(await curator.refused("putCareerTitle", { ...ref(drafted), title: below })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "title.levelOf",
  });
  const above = {
    ...TITLE,
    slug: "data-scientist",
    name: "Data Scientist",
    aliases: [],
    levelOf: "machine-learning-architect",
    level: "MID",
  };
  expect(await curator.refused("putCareerTitle", { ...ref(drafted), title: above })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "title.levelOf",
    message: expect.stringContaining("Senior Data Scientist is one level of this title"),
  });
});

it.each([
  ["from nowhere", { from: "nobody" }, "step.from"],
  ["to nowhere", { to: "nobody" }, "step.to"],
  ["to itself", { to: "data-scientist" }, "step.to"],
  [
    "of a source that is not held",
    { supports: [{ ...SUPPORT, source: "nobody" }] },
    "step.supports.0.source",
  ],
  ["that no source states", { supports: [{ ...SUPPORT, source: null }] }, "step.supports.0.source"],
  [
    "of which nobody counted the moves",
    { supports: [{ ...SUPPORT, moves: 5 }] },
    "step.supports.0.moves",
  ],
  [
    "of no moves",
    { supports: [{ ...SUPPORT, evidence: "SOURCED", moves: 0 }] },
    "step.supports.0.moves",
  ],
  [
    "with months in the wrong order",
    { supports: [{ ...SUPPORT, minMonths: 37 }] },
    "step.supports.0.minMonths",
  ],
  [
    "with months that nobody prints",
    { supports: [{ ...SUPPORT, timePrinted: null }] },
    "step.supports.0.timePrinted",
  ],
  [
    "with less than no time",
    { supports: [{ ...SUPPORT, minMonths: -1 }] },
    "step.supports.0.minMonths",
  ],
  [
    "with too long a statement",
    { supports: [{ ...SUPPORT, statement: "x".repeat(2_001) }] },
    "step.supports.0.statement",
  ],
  [
    "with a support of another step",
    { supports: [{ ...SUPPORT, slug: "data-scientist-to-machine-learning-specialist-support" }] },
    "step.supports.0.slug",
  ],
])("refuses a step %s", async (_what, wrong, argument) => {
  const step = { ...STEP, to: "chief-data-scientist", ...wrong };
  const refused = await curator.refused("putCareerStep", { ...ref(await begin()), step });
  expect(refused).toMatchObject({ code: "BAD_USER_INPUT", argument });
});
