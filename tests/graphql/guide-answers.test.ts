import { publicSchema } from "@/graphql/schema";
import { publish } from "@/prisma/publish";
import { decodeOccupations } from "@/prisma/seed/occupations";
import shipped from "@/prisma/seed/occupations.json" with { type: "json" };
import { type Api, type Json, testApi } from "./api";
import { salaryRow, sourceRow, titleRow } from "./rows";

const ENGINEER = "machine-learning-engineer";
const QUESTIONS = `query Answers($asOf: DateTime) {
  questions(asOf: $asOf) {
    position
    answer {
      text
      figures {
        what value items url
        source { slug }
        pay { country sampleSize provenance { salaries { slug } } }
        exchanged { money { currencyCode } }
        purchasingPower { money { currencyCode } }
      }
      evidence { url source { slug } }
    }
    missing { reason explanation }
  }
}`;

let api: Api;
let before: string;
beforeAll(async () => {
  const made = await testApi();
  api = made;
  const { revisions } = await api.data("{ revisions(first: 1) { edges { node { at } } } }");
  before = revisions.edges[0].node.at;
  const { publisher, source, occupations } = decodeOccupations(shipped);
  const dated = {
    currency: "USD",
    observedFrom: new Date("2024-01-01T00:00:00Z"),
    observedTo: new Date("2024-12-31T00:00:00Z"),
  };
  await publish(
    made.database,
    {
      put: {
        publisher: [publisher],
        source: [source, sourceRow("fixture")],
        occupation: occupations,
        careerTitle: [{ ...titleRow(ENGINEER), name: "Machine Learning Engineer" }],
        salary: [
          salaryRow("fixture", ENGINEER, "150000", {
            ...dated,
            id: "fixture-us",
            country: "US",
            sampleSize: 400,
          }),
          salaryRow("fixture", ENGINEER, "120000", {
            ...dated,
            id: "fixture-ca",
            country: "CA",
            sampleSize: 12,
          }),
        ],
      },
    },
    { actor: "test", reason: "Fixture: an occupation and pay by country." },
  );
});

const byPosition = async (asOf?: string): Promise<Map<number, Json>> => {
  const { questions } = await api.data(QUESTIONS, { asOf });
  return new Map(questions.map((question: Json) => [question.position, question]));
};

it("answers eight of the eleven from what is held, and says of three what it would take", async () => {
  const questions = [...(await byPosition()).values()];
  expect(questions).toHaveLength(11);
  const open = questions.filter(({ answer }) => answer === null);
  expect(open.map(({ position }) => position)).toEqual([5, 6, 9]);
  for (const { answer, missing } of questions) {
    expect([answer, missing].filter((part) => part !== null)).toHaveLength(1);
    if (missing) expect(missing.explanation).toMatch(/It would take /);
    else expect(answer.evidence.length).toBeGreaterThan(0);
  }
});

it("counts what O*NET lists", async () => {
  const questions = await byPosition();
  expect(questions.get(8)?.answer.text).toContain(
    "Data Scientists (15-2051.00): 86 technologies, 23 of them in demand",
  );
  expect(questions.get(10)?.answer.text).toContain("Data Scientists (15-2051.00): 16 tasks");
  expect(questions.get(11)?.answer.text).toMatch(
    /Python is listed for 3 of 3 occupations, in demand in 3, hot; SQL is listed for 3 of 3 occupations, in demand in 3, hot\./,
  );
});

it("leads from each amount to the salaries that it is made of", async () => {
  const { figures } = (await byPosition()).get(4)?.answer ?? {};
  expect(
    figures.map(({ what, pay, exchanged, purchasingPower }: Json) => [
      what,
      pay.sampleSize,
      pay.provenance.salaries[0].slug,
      exchanged.money.currencyCode,
      purchasingPower?.money.currencyCode,
    ]),
  ).toContainEqual(["United States", 400, "fixture-us", "USD", "XID"]);
});

it("answers an earlier moment from what was held then", async () => {
  const questions = await byPosition(before);
  expect(questions.get(4)?.missing.reason).toBe("NO_EVIDENCE");
  expect(questions.get(8)?.answer.text).not.toContain("O*NET lists");
});

it("tells the technologies and tasks of an occupation", async () => {
  const id = Buffer.from("Occupation:onet-15-2051-00").toString("base64");
  const { node } = await api.data(
    `query One($id: ID!) { node(id: $id) { ... on Occupation { technologies { name kind hot inDemand } tasks } } }`,
    { id },
  );
  expect(node.technologies).toHaveLength(86);
  expect(node.technologies).toContainEqual({
    name: "pandas",
    kind: "Data base user interface and query software",
    hot: false,
    inDemand: true,
  });
  expect(node.tasks).toHaveLength(16);
});

it("keeps the fields that were promised", () => {
  const fields = publicSchema().getType("Answer");
  expect(Object.keys((fields as Json).getFields())).toEqual(
    expect.arrayContaining(["text", "evidence"]),
  );
});
