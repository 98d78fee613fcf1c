import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { serverAudits } from "graphql-http";
import { publish } from "@/prisma/publish";
import { titleRow } from "../graphql/rows";
import { shippedDatabase, type TestDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { type RunningSite, startSite } from "../support/running-site";

let database: TestDatabase;
let [one, other]: RunningSite[] = [];
let metricsAddress = "";

beforeAll(async () => {
  database = await shippedDatabase();
  const settings = { DATABASE_URL: database.url, LOG_LEVEL: "info" };
  one = await startSite({ ...settings, METRICS_PORT: "0" });
  metricsAddress = await one.printed(/Metrics are at (\S+)/);
  other = await startSite({ ...settings, RATE_LIMIT: "0" });
  for (const site of [one, other]) atEndOfFile(() => site?.stop() ?? Promise.resolve());
});

const post = (site: RunningSite | undefined, query: string, variables = {}, headers = {}) =>
  fetch(`${site?.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
const titles = async (site: RunningSite | undefined): Promise<number> => {
  const answer = await post(site, "query Count { careerTitles { totalCount } }");
  return ((await answer.json()) as { data: { careerTitles: { totalCount: number } } }).data
    .careerTitles.totalCount;
};

it("has a publication at every node, though answers are kept", async () => {
  const before = await titles(one);
  for (let time = 0; time < 3; time += 1) expect(await titles(other)).toBe(before);
  for (let number = 1; number <= 5; number += 1) {
    await publish(
      database,
      { put: { careerTitle: [titleRow(`fixture-${number}`)] } },
      { actor: "test", reason: "Fixture: one more." },
    );
    for (const site of [one, other]) {
      await eventually(`title ${number}`, async () => (await titles(site)) === before + number);
    }
  }
});

it("sends kept answers as it sends others, by POST and by GET", async () => {
  const question = { query: "{ careerTitles(first: 3) { edges { node { slug } } } }" };
  const address = `${one?.origin}/api/graphql?${new URLSearchParams(question)}`;
  const [first, again] = [await fetch(address), await fetch(address)];
  // What is left of a budget is each request's own.
  const own = ["x-request-id", "date", "content-security-policy", "ratelimit", "content-length"];
  const plain = ({ headers }: Response) =>
    [...headers].filter(([name]) => !own.includes(name)).sort();
  const left = ({ headers }: Response) =>
    Number(/^"address";r=(\d+);t=\d+$/.exec(headers.get("ratelimit") ?? "")?.[1]);
  expect(await again.text()).toBe(await first.text());
  expect(plain(again)).toEqual(plain(first));
  const etag = again.headers.get("etag") ?? "";
  const still = await fetch(address, { headers: { "if-none-match": etag } });
  expect([still.status, await still.text()]).toEqual([304, ""]);
  expect(left(still)).toBeGreaterThan(290_000);
  expect(first.headers.get("ratelimit-policy")).toBe('"address";q=300000;qu="objects";w=60');
  const [posted, repeated] = [await post(one, question.query), await post(one, question.query)];
  expect(plain(repeated)).toEqual(plain(posted));
  const told = (await posted.json()) as { extensions: { cost: { remaining: number } } };
  const toldAgain = (await repeated.json()) as typeof told;
  expect([left(posted), left(repeated)]).toEqual([
    told.extensions.cost.remaining,
    toldAgain.extensions.cost.remaining,
  ]);
  expect(toldAgain).toEqual({
    ...told,
    extensions: {
      cost: {
        ...told.extensions.cost,
        remaining: left(repeated),
        resetSeconds: expect.any(Number),
      },
    },
  });
  expect(posted.headers.get("cache-control")).toBe("no-store");
});

it("is read by every decoder of HTTP, in each coding", async () => {
  const query = "{ __schema { types { name description fields { name description } } } }";
  const address = `${one?.origin}/api/graphql?${new URLSearchParams({ query })}`;
  const ask = (coding: string) => fetch(address, { headers: { "accept-encoding": coding } });
  const plain = await ask("identity");
  const text = await plain.text();
  for (const coding of ["gzip", "br"]) {
    const coded = await ask(coding);
    expect(coded.headers.get("content-encoding")).toBe(coding);
    expect(Number(coded.headers.get("content-length"))).toBeLessThan(text.length / 4);
    expect(await coded.text()).toBe(text);
  }
});

it("counts in its metrics what was asked, on a port of this machine alone", async () => {
  const read = async () => {
    const text = await (await fetch(metricsAddress)).text();
    const values = [...text.matchAll(/^stepwise_graphql_answers_total\{(.+)\} (\d+)$/gm)];
    return new Map(values.map(([, labels, value]) => [labels, Number(value)]));
  };
  expect(new URL(metricsAddress).hostname).toBe("127.0.0.1");
  const before = await read();
  const query = "{ careerTitles(first: 7) { totalCount } }";
  for (let time = 0; time < 4; time += 1) await post(one, query);
  await post(one, "{ nonsense }");
  const after = await read();
  const grown = (labels: string) => (after.get(labels) ?? 0) - (before.get(labels) ?? 0);
  expect(grown('status="200",cache="miss"')).toBe(1);
  expect(grown('status="200",cache="hit"')).toBe(3);
  expect(grown('status="400",cache="none"')).toBe(1);
  expect((await fetch(metricsAddress.replace("/metrics", "/"))).status).toBe(404);
  const text = await (await fetch(metricsAddress)).text();
  expect(text).toMatch(/stepwise_http_requests_total\{method="POST",status="200"\} \d+/);
  expect(text).toMatch(
    /stepwise_http_duration_seconds_count\{route="\/api\/graphql",status="2xx"\} \d+/,
  );
  expect(text).toContain("stepwise_database_up 1");
  expect(text).toMatch(/process_resident_memory_bytes \d+/);
});

it("logs name, cost, duration and cache state of an answer under its id, and no variables", async () => {
  const query = "query Secret($s: String!) { careerTitle(slug: $s) { name } }";
  const answer = await post(one, query, { s: "canary-of-a-variable" });
  const requestId = answer.headers.get("x-request-id");
  const line = one
    ?.logged(30)
    .find((entry) => entry.msg === "question" && entry.requestId === requestId);
  expect(line).toMatchObject({
    operation: "Secret",
    cost: expect.any(Number),
    ms: expect.any(Number),
    cache: "miss",
    status: 200,
  });
  expect(one?.output()).not.toContain("canary-of-a-variable");
});

/** Audits of questions by GET: they say what a server may do, not what it has to. */
const OF_GET = ["5A70", "D6D5", "6A70"];

describe.each([
  ["/api/graphql", []],
  // Who asks here is known by a cookie or a token, which no address that one is led to may use.
  ["/api/admin/graphql", OF_GET],
])("GraphQL over HTTP at %s", (path, refused) => {
  const audits = serverAudits({ url: () => `${one?.origin}${path}` });

  it("has the audits that are known", () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    "passes audit %s, or refuses GET by its status: %s",
    async (id, _name, audit) => {
      const result = await audit.fn();
      if (refused.includes(id)) {
        expect(result).toMatchObject({ status: "notice", response: { status: 405 } });
        return;
      }
      expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
    },
  );
});

const CONTRACT = "../shared/contract";
const hasContract = existsSync(CONTRACT);
(hasContract ? it : it.skip)("runs the contract documents as they stand", async () => {
  const documents = readdirSync(CONTRACT).filter((name) => name.endsWith(".graphql"));
  expect(documents.length).toBeGreaterThan(0);
  for (const name of documents) {
    const query = readFileSync(path.join(CONTRACT, name), "utf8");
    const answer = await post(one, query, VARIABLES, {
      accept: "application/graphql-response+json",
    });
    const { errors = [], extensions } = (await answer.json()) as {
      errors?: object[];
      extensions: object;
    };
    expect([name, answer.status, errors]).toEqual([name, 200, []]);
    expect(extensions).toHaveProperty("cost");
  }
});

const VARIABLES = {
  slug: "data-scientist",
  from: "data-scientist",
  to: "chief-data-scientist",
  titles: ["data-scientist", "machine-learning-manager"],
};
