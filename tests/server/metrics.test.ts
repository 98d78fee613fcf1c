import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { register } from "prom-client";
import { openDatabase } from "@/prisma/client";
import { measureDatabase } from "@/server/metrics/database-metrics";
import { countRequest } from "@/server/metrics/request-metrics";
import { routeNames } from "@/server/metrics/route-names";
import { testDatabase } from "../support/database";
import "@/graphql/endpoint/tell-answer";
import "@/server/http/kept-pages";

async function values(name: string): Promise<Record<string, number>> {
  const metric = await register.getSingleMetric(name)?.get();
  return Object.fromEntries(
    (metric?.values ?? []).map(({ labels, value }) => [JSON.stringify(labels), value]),
  );
}

describe("the names of routes", () => {
  const route = (page: string) => ({ page, regex: "^fixture$", routeKeys: {} });
  const MANIFEST = {
    staticRoutes: [route("/"), route("/api/graphql")],
    dynamicRoutes: [route("/titles/[slug]"), route("/steps/[from]/[to]")],
  };
  let nameOf: (path: string) => string;
  beforeAll(async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), "stepwise-routes-")), "routes.json");
    await writeFile(file, JSON.stringify(MANIFEST));
    nameOf = routeNames(file);
  });

  it.each([
    ["/", "/"],
    ["/api/graphql", "/api/graphql"],
    ["/titles/data-scientist", "/titles/[slug]"],
    ["/steps/one/two", "/steps/[from]/[to]"],
    ["/_next/static/chunks/1.js", "/_next/"],
    ["/api/health/ready", "/api/health"],
    ["/titles/one/two", "other"],
    ["/wp-login.php", "other"],
  ])("%s is answered by %s", (asked, name) => expect(nameOf(asked)).toBe(name));

  it("are one where nothing was built", () => {
    const none = routeNames("there/is/no/such/file.json");
    expect([none("/"), none("/titles/a")]).toEqual(["other", "other"]);
  });
});

it("counts a request under its route, and methods that clients invent under one name", async () => {
  const about = { route: "/titles/[slug]", status: 404, seconds: 0.03 };
  countRequest({ ...about, method: "GET" });
  countRequest({ ...about, method: "FIXTURE" });
  const counted = await values("stepwise_http_requests_total");
  expect(counted).toEqual({
    '{"method":"GET","status":404}': 1,
    '{"method":"other","status":404}': 1,
  });
  const timed = await values("stepwise_http_duration_seconds");
  expect(timed['{"le":0.025,"route":"/titles/[slug]","status":"4xx"}']).toBe(0);
  expect(timed['{"le":0.05,"route":"/titles/[slug]","status":"4xx"}']).toBe(2);
});

describe("the database", () => {
  it("is looked at: its size, its revision, and connections of this process", async () => {
    const database = await testDatabase({ seeded: false });
    await measureDatabase(database);
    expect(await values("stepwise_database_up")).toEqual({ "{}": 1 });
    expect((await values("stepwise_database_bytes"))["{}"]).toBeGreaterThan(1_000_000);
    expect(await values("stepwise_evidence_revision")).toEqual({ "{}": 0 });
    expect(await values("stepwise_webhook_deliveries_late")).toEqual({ "{}": 0 });
    expect(await values("stepwise_database_waiting")).toEqual({
      '{"pool":"readers"}': 0,
      '{"pool":"writers"}': 0,
    });
  });

  it("is down where it does not answer, and what it said before is not said any more", async () => {
    const gone = openDatabase("postgresql://nobody@127.0.0.1:9/nothing");
    await measureDatabase(gone);
    await gone.close();
    expect(await values("stepwise_database_up")).toEqual({ "{}": 0 });
    expect(await values("stepwise_database_bytes")).toEqual({});
  });
});

it("docs/operations.md names every metric", async () => {
  const text = await readFile("docs/operations.md", "utf8");
  const names = register.getMetricsAsArray().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
