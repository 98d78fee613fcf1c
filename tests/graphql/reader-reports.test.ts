import { answerReportForm } from "@/graphql/endpoint/report-form";
import { onPlatform } from "@/http/message";
import { type Json, testApi } from "./api";
import { type Person, personOf } from "./curators";

const SALARY = "guide-glassdoor-data-scientist";
const REPORT = `mutation($input: ReportSalaryInput!) { reportSalary(input: $input) { reportedAt } }`;
const RESOLVE = `mutation($input: ResolveReportInput!) { resolveReport(input: $input) { report {
  resolution resolver resolvedAt } } }`;
const QUEUE = `query($resolved: Boolean, $first: Int, $after: String) {
  readerReports(resolved: $resolved, first: $first, after: $after) { totalCount
    pageInfo { endCursor } edges { node { id message salary { slug } resolvedAt resolution } } } }`;

let api: Awaited<ReturnType<typeof testApi>>;
let viewer: Person;
let curator: Person;

beforeEach(async () => {
  api = await testApi();
  viewer = await personOf(api, "viewer", "VIEWER");
  curator = await personOf(api, "curator", "CURATOR");
});

const report = (message: string, address = "192.0.2.1", salary = SALARY) =>
  api.ask(REPORT, { input: { salary, message } }, { "x-forwarded-for": address });

async function queue(variables: object = {}): Promise<Json[]> {
  const { data, errors } = await viewer.ask(QUEUE, variables);
  expect(errors).toEqual([]);
  return data.readerReports.edges.map(({ node }: Json) => node);
}

it("takes a report from a reader without an account, for people with one to read", async () => {
  const { data, errors } = await report("  The page says\n19 lakh.\u202e ");
  expect(errors).toEqual([]);
  expect(Date.parse(data.reportSalary.reportedAt)).not.toBeNaN();
  expect(await queue()).toEqual([
    {
      id: expect.any(String),
      message: "The page says 19 lakh.",
      salary: { slug: SALARY },
      resolvedAt: null,
      resolution: null,
    },
  ]);
  const { errors: refused } = await api.askAdmin(QUEUE);
  expect(refused[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  const trail = await api.database.models.auditEvent.findMany();
  expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([["reportSalary", null]]);
});

it.each([
  ["an empty message", SALARY, " \n\u200b ", { code: "BAD_USER_INPUT", argument: "message" }],
  ["a message too long", SALARY, "x".repeat(1_001), { code: "BAD_USER_INPUT" }],
  ["a salary that is not held", "nobody", "Fixture.", { code: "NOT_FOUND", slug: "nobody" }],
])("refuses %s, and keeps nothing", async (_what, salary, message, expected) => {
  const { refused } = await report(message, "192.0.2.1", salary);
  expect(refused[0]).toMatchObject(expected);
  expect(await queue()).toEqual([]);
  expect(await api.database.models.attempt.count()).toBe(0);
});

it("takes five an hour from one address, of many at once too, and says when to come again", async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => report(`Fixture ${index}.`)),
  );
  const refused = answers.filter(({ errors }) => errors.length > 0);
  expect(refused).toHaveLength(3);
  for (const { status, headers, errors } of refused) {
    expect(errors[0]?.extensions).toMatchObject({ code: "RATE_LIMITED" });
    expect(Number(errors[0]?.extensions?.retryAfter)).toBeGreaterThan(3_500);
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(3_500);
  }
  expect(await queue()).toHaveLength(5);
  expect((await report("Fixture.", "192.0.2.2")).errors).toEqual([]);
  await api.database.models.$executeRaw`UPDATE attempt SET at = at - interval '1 hour'`;
  expect((await report("Fixture.")).errors).toEqual([]);
  const attempts = await api.database.models.attempt.findMany();
  expect(attempts.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
});

it("lists those that wait, the oldest first, in pages, and apart those dealt with", async () => {
  for (const message of ["one", "two", "three"]) await report(message);
  const { data } = await viewer.ask(QUEUE, { first: 2 });
  const [one] = data.readerReports.edges;
  await curator.ask(RESOLVE, { input: { report: one.node.id, resolution: "Corrected." } });
  const after = data.readerReports.pageInfo.endCursor;
  expect((await queue({ first: 2, after })).map(({ message }) => message)).toEqual(["three"]);
  expect((await queue()).map(({ message }) => message)).toEqual(["two", "three"]);
  expect(await queue({ resolved: true })).toEqual([
    expect.objectContaining({ message: "one", resolution: "Corrected." }),
  ]);
});

it("lets one curator say what came of a report, with its row in the audit trail", async () => {
  await report("Fixture.");
  const [{ id }] = (await queue()) as [Json];
  const input = { report: id, resolution: "Read again: the figure is right." };
  const answers = await Promise.all([
    curator.ask(RESOLVE, { input }),
    curator.ask(RESOLVE, { input }),
  ]);
  const [won] = answers.filter(({ refused }) => refused.length === 0);
  const [lost] = answers.filter(({ refused }) => refused.length > 0);
  expect(won?.data.resolveReport.report).toMatchObject({
    resolution: input.resolution,
    resolver: "curator",
  });
  expect(lost?.refused[0]).toMatchObject({ code: "WRONG_STATUS" });
  const trail = await api.database.models.auditEvent.findMany({
    where: { action: "resolveReport" },
  });
  expect(trail).toEqual([expect.objectContaining({ subject: `readerReport ${id}` })]);
  for (const unknown of ["x", "00000000-0000-4000-8000-000000000000"]) {
    const { refused } = await curator.ask(RESOLVE, { input: { ...input, report: unknown } });
    expect(refused[0]).toMatchObject({ code: "NOT_FOUND" });
  }
});

describe("the form", () => {
  const answerForm = onPlatform((request) => answerReportForm(api.service, request));
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    answerForm(
      new Request("http://stepwise.test/api/report", {
        method: "POST",
        headers: { host: "stepwise.test", "x-forwarded-for": "192.0.2.1", ...headers },
        body: new URLSearchParams(fields),
      }),
    );

  it("leads back to the salary with what came of it", async () => {
    const outcome = async (fields: Record<string, string>) => {
      const { status, headers } = await post(fields);
      return `${status} ${headers.get("location")}`;
    };
    expect(await outcome({ salary: SALARY, message: "Fixture." })).toBe(
      `303 /salaries/${SALARY}?report=sent#report`,
    );
    expect(await outcome({ salary: SALARY })).toBe(`303 /salaries/${SALARY}?report=empty#report`);
    expect(await outcome({ salary: "//evil.test\r\n", message: "Fixture." })).toBe(
      "303 /salaries/%2F%2Fevil.test%0D%0A?report=unknown#report",
    );
    for (let sent = 1; sent < 5; sent += 1) await post({ salary: SALARY, message: "Fixture." });
    expect(await outcome({ salary: SALARY, message: "Fixture." })).toBe(
      `303 /salaries/${SALARY}?report=limit#report`,
    );
    expect(await queue()).toHaveLength(5);
  });

  it("is taken from pages of this site only, as a form", async () => {
    const fields = { salary: SALARY, message: "Fixture." };
    expect((await post(fields, { origin: "http://evil.test" })).status).toBe(403);
    expect((await post(fields, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post(fields, { "content-type": "text/plain" })).status).toBe(415);
    const asked = new Request("http://stepwise.test/api/report");
    expect((await answerForm(asked)).status).toBe(405);
    expect(await queue()).toEqual([]);
  });
});
