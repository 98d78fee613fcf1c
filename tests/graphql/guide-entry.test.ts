import { type Json, testApi } from "./api";
import { type Person, personOf, ref } from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

const begin = () => curator.change("beginSubmission", { reason: "Fixture." });
const put = async (mutation: string, input: object) =>
  curator.change(mutation, { ...ref(await begin()), ...input });
const refused = async (mutation: string, input: object) =>
  curator.refused(mutation, { ...ref(await begin()), ...input });

async function publish(submission: Json): Promise<Json> {
  const handedIn = await curator.change("submitForReview", ref(submission));
  return reviewer.change("publishSubmission", { ...ref(handedIn), impactReason: "Fixture." });
}

const undo = (submission: Json) =>
  reviewer.change("undoSubmission", { ...ref(submission), reason: "Fixture." });

const SKILLS = {
  title: "data-scientist",
  source: "guide-glassdoor",
  rolePrinted: "Fixture scientist",
  roleOrder: 2,
  skills: [{ name: "Python", levelPrinted: "expert" }, { name: "Statistics" }],
};

async function listed(): Promise<string[]> {
  const { careerTitle } = await api.data(
    `{ careerTitle(slug: "data-scientist") {
      skills(first: 100) { nodes { name position } } duties(first: 100) { nodes { summary position } }
    } }`,
  );
  return [...careerTitle.skills.nodes, ...careerTitle.duties.nodes].map(
    ({ name, summary, position }: Json) => `${position} ${name ?? summary}`,
  );
}

it("skills and duties of a source stand as a list: what it leaves out is withdrawn, and undone", async () => {
  await publish(await put("putTitleSkills", SKILLS));
  expect((await listed()).sort()).toEqual(["1 Python", "2 Statistics"]);
  const skills = [{ name: "Statistics" }, { name: "SQL" }];
  const published = await publish(await put("putTitleSkills", { ...SKILLS, skills }));
  expect((await listed()).sort()).toEqual(["1 Statistics", "2 SQL"]);
  const { skills: _skills, ...role } = SKILLS;
  await publish(await put("putTitleDuties", { ...role, duties: ["Builds models."] }));
  expect((await listed()).sort()).toEqual(["1 Builds models.", "1 Statistics", "2 SQL"]);
  await undo(published);
  expect((await listed()).sort()).toEqual(["1 Builds models.", "1 Python", "2 Statistics"]);
});

it.each([
  ["an unknown title", { title: "nobody" }, "title"],
  ["an unknown source", { source: "nobody" }, "source"],
  ["no role", { rolePrinted: " " }, "rolePrinted"],
  ["a place before the first", { roleOrder: 0 }, "roleOrder"],
  ["a skill without a name", { skills: [{ name: "A" }, { name: "\u200b" }] }, "skills.1.name"],
  ["a skill twice", { skills: [{ name: "SQL" }, { name: "sql " }] }, "skills.1"],
  ["too many", { skills: Array.from({ length: 301 }, (_, n) => ({ name: `${n}` })) }, "skills"],
])("refuses skills with %s", async (_what, wrong, argument) => {
  expect(await refused("putTitleSkills", { ...SKILLS, ...wrong })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument,
  });
});

const QUESTION = {
  source: "guide-glassdoor",
  question: "What is a fixture?",
  answer: "Something of the tests.",
  evidence: [{ source: "guide-glassdoor", url: "/sources/guide-glassdoor" }],
};
const PROGRAMME = {
  source: "guide-glassdoor",
  name: "Fixture school",
  months: 6,
  advertised: false,
};

it("questions and programmes are published, changed, withdrawn and taken back", async () => {
  const questions = async () =>
    (await api.data("{ interviewQuestions: questions { question answer { text } } }"))
      .interviewQuestions;
  const before = await questions();
  const draft = await put("putQuestion", { question: QUESTION });
  const published = await publish(
    await curator.change("putProgramme", { ...ref(draft), programme: PROGRAMME }),
  );
  expect(await questions()).toHaveLength(before.length + 1);
  const slug = "guide-glassdoor-what-is-a-fixture";
  const changed = { ...QUESTION, slug, question: "What are fixtures?" };
  await publish(await put("putQuestion", { question: changed }));
  expect(await questions()).toContainEqual({
    question: "What are fixtures?",
    answer: { text: QUESTION.answer },
  });
  expect(
    await reviewer.refused("undoSubmission", { ...ref(published), reason: "x" }),
  ).toMatchObject({
    code: "CONFLICT",
    thing: "question",
  });
  const gone = await publish(await put("withdrawQuestion", { question: slug }));
  expect(await questions()).toEqual(before);
  await undo(gone);
  expect(await questions()).toHaveLength(before.length + 1);
});

it.each([
  [
    "of no source",
    "putQuestion",
    { question: { ...QUESTION, source: "nobody" } },
    "question.source",
  ],
  [
    "that asks nothing",
    "putQuestion",
    { question: { ...QUESTION, question: " " } },
    "question.question",
  ],
  [
    "without what its answer rests on",
    "putQuestion",
    { question: { ...QUESTION, evidence: [] } },
    "question.evidence",
  ],
  [
    "without an answer to rest on it",
    "putQuestion",
    { question: { ...QUESTION, answer: null } },
    "question.answer",
  ],
  [
    "that leads to a script",
    "putQuestion",
    {
      question: {
        ...QUESTION,
        evidence: [{ source: "guide-glassdoor", url: "javascript:alert(1)" }],
      },
    },
    "question.evidence.0.url",
  ],
  [
    "that leads off the site",
    "putQuestion",
    { question: { ...QUESTION, evidence: [{ source: "guide-glassdoor", url: "//evil.example" }] } },
    "question.evidence.0.url",
  ],
  ["with no name", "putProgramme", { programme: { ...PROGRAMME, name: "" } }, "programme.name"],
  [
    "that takes no time",
    "putProgramme",
    { programme: { ...PROGRAMME, months: 0 } },
    "programme.months",
  ],
])("refuses what is %s", async (_what, mutation, input, argument) => {
  expect(await refused(mutation, input)).toMatchObject({ code: "BAD_USER_INPUT", argument });
});

it("a question that is not held is not changed", async () => {
  const question = { ...QUESTION, slug: "nobody" };
  expect(await refused("putQuestion", { question })).toMatchObject({ code: "NOT_FOUND" });
});

const RATE = {
  source: "ecb-reference-rates",
  series: "EXCHANGE_RATE",
  currency: "INR",
  year: 2024,
  value: "90.5",
};

async function rates(): Promise<Json[]> {
  return api.database.models.referenceValue.findMany({
    where: {
      series: "EXCHANGE_RATE",
      currency: "INR",
      year: 2024,
      supersededIn: null,
      withdrawnIn: null,
    },
  });
}

it("a rate is corrected in its place, and there is one of a year whichever source states it", async () => {
  const [before] = await rates();
  const corrected = await publish(await put("putReferenceValue", { value: RATE }));
  expect(
    (await rates()).map(({ id, value, unit, days }) => [id, value.toFixed(), unit, days]),
  ).toEqual([[before.id, "90.5", before.unit, before.days]]);
  await undo(corrected);
  const other = await publish(
    await put("putReferenceValue", { value: { ...RATE, source: "guide-glassdoor" } }),
  );
  expect((await rates()).map(({ sourceId }) => sourceId)).toEqual(["guide-glassdoor"]);
  await undo(other);
  expect((await rates()).map(({ id, value }) => [id, value.toFixed()])).toEqual([
    [before.id, before.value.toFixed()],
  ]);
});

it.each([
  ["of no source", { source: "nobody" }, "value.source"],
  ["of nothing", { value: "0" }, "value.value"],
  ["with more decimals than are kept", { value: "1.0000001" }, "value.value"],
  ["of a country", { country: "IN" }, "value.country"],
  ["of the dollar", { currency: "USD" }, "value.currency"],
  ["of a year to come", { year: 2150 }, "value.year"],
  ["of too many days", { days: 367 }, "value.days"],
  ["of inflation without a country", { series: "PRICE_INFLATION" }, "value.country"],
  [
    "of prices that fall by all",
    { series: "PRICE_INFLATION", country: "IN", value: "-100" },
    "value.value",
  ],
])("refuses a value %s", async (_what, wrong, argument) => {
  expect(await refused("putReferenceValue", { value: { ...RATE, ...wrong } })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument,
  });
});

it("a source says on which other it is partly based, which is held and is another", async () => {
  const { source } = await api.data(`{ source(slug: "guide-glassdoor") {
    slug name method methodNote redistribution publisher { slug name } } }`);
  const based = (partlyBasedOn: string) =>
    put("putSource", { source: { ...source, partlyBasedOn } });
  await publish(await based("guide-turing"));
  const held = await api.database.models.source.findFirst({
    where: { id: "guide-glassdoor", supersededIn: null },
  });
  expect(held?.partlyBasedOnId).toBe("guide-turing");
  for (const wrong of ["nobody", "guide-glassdoor"]) {
    expect(
      await refused("putSource", { source: { ...source, partlyBasedOn: wrong } }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "source.partlyBasedOn",
    });
  }
});
