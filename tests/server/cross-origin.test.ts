import { fakeSite, serve } from "../support/fake-site";

const site = fakeSite();
let origin: string;
beforeAll(async () => {
  origin = await serve({ ...site.options, site: () => site });
});

const preflight = (path: string) =>
  fetch(`${origin}${path}`, {
    method: "OPTIONS",
    headers: { origin: "http://other.test", "access-control-request-method": "POST" },
  });
const namesOf = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith("access-control-")).sort();

it.each([
  ["/api/graphql", "GET, HEAD, POST"],
  ["/mcp", "POST"],
  ["/data/pay.csv", "GET, HEAD"],
  ["/data.json", "GET, HEAD"],
  ["/data/archive/1.zip", "GET, HEAD"],
  ["/changes.atom", "GET, HEAD"],
  ["/changes.json", "GET, HEAD"],
  ["/titles/data-scientist/changes.atom", "GET, HEAD"],
  ["/sources/guide-glassdoor/changes.json", "GET, HEAD"],
  ["/steps/data-scientist/data-engineer/changes.atom", "GET, HEAD"],
  ["/countries/IN/changes.json", "GET, HEAD"],
  ["/docs/api/changes.atom", "GET, HEAD"],
])("a browser is told that anybody may ask %s by %s", async (path, methods) => {
  const { status, headers } = await preflight(path);
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-methods")).toBe(methods);
  expect(headers.get("access-control-allow-headers")).not.toMatch(/\*|authorization|cookie/);
  expect(namesOf(headers)).not.toContain("access-control-allow-credentials");
});

it.each([
  ["POST", "/changes.atom", "GET, HEAD, OPTIONS"],
  ["DELETE", "/data/pay.csv", "GET, HEAD, OPTIONS"],
  ["PUT", "/schema.graphql", "GET, HEAD, OPTIONS"],
])("%s %s is refused, with what may be asked instead", async (method, path, allow) => {
  const { status, headers } = await fetch(origin + path, { method });
  expect([status, headers.get("allow")]).toEqual([405, allow]);
  expect(headers.get("access-control-allow-origin")).toBe("*");
});

it("an answer that anybody may read says so, with no word of credentials", async () => {
  const { headers } = await fetch(`${origin}/api/graphql`);
  expect(namesOf(headers)).toEqual([
    "access-control-allow-origin",
    "access-control-expose-headers",
  ]);
});

it.each([
  "/api/auth/sign-in",
  "/api/files/salaries",
  "/api/report",
  "/admin",
  "/",
  "/data",
  "/data/a/b",
  "/changes",
  "/titles/data-scientist",
  "/admin/changes.json",
  "/steps/data-scientist/changes.json",
  "/data/archive/a/b",
  "/api/graphql/x",
  "/mcp/x",
])("what answers to a cookie, and all else, is nobody's from elsewhere: %s", async (path) => {
  const [asked, answered] = [await preflight(path), await fetch(origin + path)];
  expect([...namesOf(asked.headers), ...namesOf(answered.headers)]).toEqual([]);
});
