import { publish } from "@/prisma/publish";
import { apiOn, type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, personOf, ref } from "./curators";
import { salaryRow } from "./rows";

const LOG = `query($first: Int, $after: String) { revisions(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
  edges { node { number reason changes(first: 100) { totalCount edges { node {
    kind thing slug name before after } } } } } } }`;

const nodes = (connection: Json): Json[] => connection.edges.map(({ node }: Json) => node);

function told({ number, reason, changes }: Json): string {
  const things = nodes(changes).map(({ kind, thing }) => `${kind} ${thing}`);
  return `${number} ${reason} ${things.join(", ")}`;
}

it("tells a publication and its undo, the newest first, with what each changed", async () => {
  const api = await testApi();
  const curator = await personOf(api, "curator", "CURATOR");
  const reviewer = await personOf(api, "reviewer", "REVIEWER");
  const begun = await curator.change("beginSubmission", { reason: "Fixture: a survey came out." });
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const salaries = [fixtureSalary("data-scientist", "1150000")];
  const filled = await curator.change("putSalaries", { ...ref(sourced), salaries });
  const handedIn = await curator.change("submitForReview", ref(filled));
  const published = await reviewer.change("publishSubmission", ref(handedIn));
  await reviewer.change("undoSubmission", { ...ref(published), reason: "Fixture: withdrawn." });

  const { revisions } = await api.data(LOG);
  const [undo, publication, seed, ...rest] = nodes(revisions);
  expect(rest).toEqual([]);
  expect(told(undo)).toBe(
    "3 Fixture: withdrawn. WITHDRAWN SOURCE, WITHDRAWN SALARY, WITHDRAWN PUBLISHER",
  );
  expect(told(publication)).toBe(
    "2 Fixture: a survey came out. ADDED SOURCE, ADDED SALARY, ADDED PUBLISHER",
  );
  expect(seed.changes.totalCount).toBeGreaterThan(20);
});

describe("with corrections", () => {
  let api: Awaited<ReturnType<typeof testApi>>;
  beforeAll(async () => {
    api = await testApi();
    for (const amount of ["1300000", "1400000", "1500000"]) {
      const salary = salaryRow("guide-glassdoor", "data-scientist", amount);
      await publish(
        api.database,
        { put: { salary: [salary] } },
        { actor: "fixture", reason: `Fixture: now ${amount}.` },
      );
    }
  });

  it("says what a figure was before and after in each revision alone", async () => {
    const { revisions } = await api.data(LOG, { first: 2 });
    expect(nodes(revisions).map(({ changes }) => nodes(changes))).toEqual([
      [expect.objectContaining({ kind: "CORRECTED", before: "₹14,00,000", after: "₹15,00,000" })],
      [expect.objectContaining({ kind: "CORRECTED", before: "₹13,00,000", after: "₹14,00,000" })],
    ]);
  });

  it("comes in pages that meet without a gap, also when something is published meanwhile", async () => {
    const first = (await api.data(LOG, { first: 2 })).revisions;
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await publish(
      api.database,
      { put: { salary: [salaryRow("guide-glassdoor", "data-scientist", "1600000")] } },
      { actor: "fixture", reason: "Fixture: meanwhile." },
    );
    const after = first.pageInfo.endCursor;
    const second = (await api.data(LOG, { first: 2, after })).revisions;
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...nodes(first), ...nodes(second)].map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(second.totalCount).toBe(5);
  });

  it("reads a whole page with as many statements as one revision", async () => {
    const light = `query($first: Int) { revisions(first: $first) { edges { node { changes { totalCount } } } } }`;
    const counted = async (first: number) => {
      const fresh = await apiOn(api.database, () => new Date(), api.statements);
      await fresh.data("{ latestRevision { number } }");
      return fresh.count(light, { first });
    };
    expect(await counted(4)).toBe(await counted(1));
  });

  it.each(["x", Buffer.from("revisions:x").toString("base64url"), ""])(
    "refuses the cursor %p",
    async (after) => {
      const error = await api.error(LOG, { after });
      expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    },
  );

  it("is empty where nothing was recorded", async () => {
    const { data } = await testApi({ seeded: false });
    expect((await data(LOG)).revisions).toMatchObject({ totalCount: 0, edges: [] });
  });
});
