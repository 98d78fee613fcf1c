import { type Json, testApi } from "./api";
import { type Person, personOf, ref } from "./curators";
import { TITLE } from "./graph-fixtures";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

const begin = () => curator.change("beginSubmission", { reason: "Fixture." });
const titled = async (more: object = {}) =>
  curator.change("putCareerTitle", { ...ref(await begin()), title: { ...TITLE, ...more } });

async function publish(submission: Json): Promise<Json> {
  const handedIn = await curator.change("submitForReview", ref(submission));
  return reviewer.change("publishSubmission", { ...ref(handedIn), impactReason: "Fixture." });
}

async function titleOf(slug: string): Promise<Json> {
  const { data } = await api.ask(
    "query ($slug: String!) { careerTitle(slug: $slug) { status levelOf { slug } } }",
    { slug },
  );
  return data.careerTitle;
}

it("rows of a grid may be of a title that the same draft holds, by any of its names there", async () => {
  const check = `query($input: CheckSalaryRowsInput!) {
    checkSalaryRows(input: $input) { title titleName problems { field } } }`;
  const defaults = {
    source: "guide-glassdoor",
    country: "India",
    currency: "INR",
    period: "year",
    statistic: "median",
  };
  const rows = [{ title: "Model Operations Engineer", amount: "12 L" }];
  const { id } = await titled();
  const told = async (submission: string | null) =>
    (await curator.ask(check, { input: { submission, defaults, rows } })).data.checkSalaryRows[0];
  expect(await told(id)).toEqual({
    title: "mlops-engineer",
    titleName: "MLOps Engineer",
    problems: [],
  });
  expect((await told(null)).problems).toContainEqual({ field: "title" });
});

it("one level of a title brings that title back with it", async () => {
  const [base, level] = ["mlops-engineer", "senior-mlops-engineer"];
  await publish(await titled());
  await publish(
    await titled({ name: "Senior MLOps Engineer", aliases: [], level: "SENIOR", levelOf: base }),
  );
  for (const careerTitle of [level, base]) {
    await publish(
      await curator.change("withdrawCareerTitle", { ...ref(await begin()), careerTitle }),
    );
  }
  const draft = await curator.change("restoreCareerTitle", {
    ...ref(await begin()),
    careerTitle: level,
  });
  await publish(draft);
  expect(await titleOf(base)).toMatchObject({ status: "PUBLISHED" });
  expect(await titleOf(level)).toMatchObject({ status: "PUBLISHED", levelOf: { slug: base } });
});
