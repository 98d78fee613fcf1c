import { publish } from "@/prisma/publish";
import { salaries } from "@/prisma/seed/guide-path";
import { referenceValues } from "@/prisma/seed/reference-values";
import { type Api, type Json, testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

const SALARY = "guide-glassdoor-data-scientist";
const BY = { actor: "curator", reason: "Fixture: the page was read again." };

/** Everything that a later change could alter in an answer about an earlier moment. */
const EVERYTHING = `query Everything($asOf: DateTime) {
  progression(from: "data-scientist", to: "chief-data-scientist", asOf: $asOf) {
    asOf summary
    titles { id version superseded { number } pay { bySource { source { name salaryCount } central { money { amount } grade provenance { salaries { id citation status superseded { number } withdrawn { number } history { id version } } } } } missing { reason } } }
    steps { change { explanation low { amount } pairs { source { slug } } unused { explanation } } }
    overall { percentLow }
  }
  compare(titles: ["data-scientist", "machine-learning-manager"], asOf: $asOf) { asOf summary ordering { position restsOn { id } } disagreement { spreadPercent } shownAs overlaps { share } }
  inDollars: compare(titles: ["data-scientist", "machine-learning-manager"], currency: "USD", asOf: $asOf) { shownAs rows { bySource { central { money { amount } provenance { steps { references { id value status superseded { number } } } } } } unconverted { missing { explanation } } } }
  sources(asOf: $asOf) { totalCount edges { cursor node { id version status salaryCount salaries { totalCount } } } }
  careerTitles(asOf: $asOf) { totalCount edges { node { salaries { edges { node { id money { amount } } } } } } }
  duties(asOf: $asOf) { id name } questions(asOf: $asOf) { id answer { text } }
  salary(slug: "${SALARY}", asOf: $asOf) { id money { amount } status version history { id } gradeExplanation { grade terms { finding } } }
  nodes(ids: ["${Buffer.from(`Salary:${SALARY}`).toString("base64")}"], asOf: $asOf) { id ... on Salary { money { amount } } }
}`;

function seededSalary() {
  const salary = salaries.find(({ id }) => id === SALARY);
  if (!salary) throw new Error("the seed has changed");
  return salary;
}

async function momentAfter({ data }: Api): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const { careerTitles, progression } = await data(
    `{ careerTitles { totalCount } progression(from: "data-scientist", to: "chief-data-scientist") { asOf } }`,
  );
  expect(careerTitles.totalCount).toBe(5);
  return progression.asOf;
}

describe("after corrections, additions and withdrawals", () => {
  let api: Awaited<ReturnType<typeof testApi>>;
  let before: string;
  let after: string;
  let answeredBefore: string;

  beforeAll(async () => {
    api = await testApi();
    before = await momentAfter(api);
    answeredBefore = (await api.ask(EVERYTHING, { asOf: before })).text;
    await publish(
      api.database,
      {
        put: {
          salary: [{ ...seededSalary(), amount: "1250000", asPrinted: "INR 12.5L" }],
          referenceValue: referenceValues
            .filter(({ id }) => id === "ecb-inr-per-usd-2025")
            .map((rate) => ({ ...rate, value: "90" })),
        },
      },
      BY,
    );
    await publish(
      api.database,
      {
        put: {
          source: [sourceRow("later-source")],
          salary: [salaryRow("later-source", "data-scientist", "900000")],
        },
        withdraw: {
          salary: ["guide-glassdoor-machine-learning-manager"],
          duty: ["guide-upgrad-duty-1"],
        },
      },
      { ...BY, reason: "Fixture: the page is gone." },
    );
    after = await momentAfter(api);
  });

  it("answers the same question about an earlier moment with the same bytes", async () => {
    expect(answeredBefore).not.toContain('"errors"');
    expect((await api.ask(EVERYTHING, { asOf: before })).text).toBe(answeredBefore);
  });

  it("answers with what stands now where no moment is given", async () => {
    const then = await api.data("query ($asOf: DateTime) { sources(asOf: $asOf) { totalCount } }", {
      asOf: before,
    });
    const { salary, sources, duties } = await api.data(
      `{ salary(slug: "${SALARY}") { version money { amount } } sources { totalCount } duties { position } }`,
    );
    expect(salary).toEqual({ version: 2, money: { amount: "1250000" } });
    expect(sources.totalCount).toBe(then.sources.totalCount + 1);
    expect(duties.map((duty: Json) => duty.position)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it("lets nested fields answer for the moment of the question around them", async () => {
    const { progression } = await api.data(
      `query ($asOf: DateTime) { progression(from: "data-scientist", to: "chief-data-scientist", asOf: $asOf) {
        asOf titles { slug then: pay { bySource { central { money { amount } } } } now: pay(asOf: "${after}") { bySource { central { money { amount } } } } }
      } }`,
      { asOf: before },
    );
    expect(progression.asOf).toBe(before);
    const amounts = (pay: { bySource: readonly { central: { money: { amount: string } } }[] }) =>
      pay.bySource.map(({ central }) => central.money.amount);
    const [scientist, , , manager] = progression.titles;
    expect(amounts(scientist?.then)).toEqual(["1200000"]);
    expect(amounts(scientist?.now)).toEqual(["1250000", "900000"]);
    expect(amounts(manager?.then)).toEqual(["3250000"]);
    expect(amounts(manager?.now)).toEqual([]);
  });

  it("keeps every edition readable, each under an id of its own", async () => {
    const { salary } = await api.data(
      `{ salary(slug: "${SALARY}") { id history { id version money { amount } superseded { reason } provenance { salaries { version } } citation } } }`,
    );
    const [latest, first] = salary.history;
    expect(salary.history).toHaveLength(2);
    expect(latest).toMatchObject({
      id: salary.id,
      version: 2,
      money: { amount: "1250000" },
      superseded: null,
    });
    expect(first).toMatchObject({
      version: 1,
      money: { amount: "1200000" },
      superseded: { reason: BY.reason },
    });
    expect(first?.id).not.toBe(salary.id);
    expect(first?.provenance.salaries).toEqual([{ version: 1 }]);
    expect(first?.citation).toContain("12,00,000");
    const { node } = await api.data(
      `query ($id: ID!) { node(id: $id) { id ... on Salary { version } } }`,
      { id: first?.id },
    );
    expect(node).toEqual({ id: first?.id, version: 1 });
    const earlier = await api.data(
      `query ($id: ID!) { nodes(ids: [$id], asOf: "${before}") { id } }`,
      {
        id: first?.id,
      },
    );
    // Then it stood: it is the salary itself, as that moment has it.
    const then = await api.data(`{ salary(slug: "${SALARY}", asOf: "${before}") { id } }`);
    expect(earlier.nodes[0].id).toBe(then.salary.id);
    expect(then.salary.id).not.toBe(salary.id);
  });

  it("takes what was withdrawn out of lists and figures and keeps it readable with the reason", async () => {
    const { salary, careerTitle } = await api.data(`{
      salary(slug: "guide-glassdoor-machine-learning-manager") { status withdrawn { reason } gradeExplanation { grade } citation }
      careerTitle(slug: "machine-learning-manager") { salaries { totalCount } pay { bySource { source { slug } } missing { reason explanation } } }
    }`);
    expect(salary).toMatchObject({
      status: "WITHDRAWN",
      withdrawn: { reason: "Fixture: the page is gone." },
    });
    expect(careerTitle.salaries.totalCount).toBe(0);
    expect(careerTitle.pay).toMatchObject({ bySource: [], missing: { reason: "WITHDRAWN" } });
  });
});
