import { MAX_BODY_BYTES } from "@/domain/limits";
import { type Api, ENDPOINT, respond, testApi } from "./api";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

/** One request straight to the handler. */
function send(init: RequestInit & { duplex?: "half" }, search = ""): Promise<Response> {
  return respond(api.service, new Request(`${ENDPOINT}${search}`, init));
}

const JSON_TYPE = { "content-type": "application/json" };
const TYPENAME = JSON.stringify({ query: "{ __typename }" });

async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? "";
}

describe("a body", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    'Application/JSON; charset="utf-8"',
  ])("is read as %s", async (type) => {
    const response = await send({
      method: "POST",
      headers: { "content-type": type },
      body: TYPENAME,
    });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        data: { __typename: "Query" },
        extensions: { cost: { allowed: 20_000, used: 0 } },
      },
    ]);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/graphql",
    "application/json; charset=utf-16",
    "application/jsonp",
    "",
  ])("is refused as %j", async (type) => {
    const response = await send({
      method: "POST",
      headers: { "content-type": type },
      body: TYPENAME,
    });
    expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  it("is refused where it is compressed", async () => {
    const response = await send({
      method: "POST",
      headers: { ...JSON_TYPE, "content-encoding": "gzip" },
      body: TYPENAME,
    });
    expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  it.each([
    ["malformed", '{"query":'],
    ["empty", ""],
    ["a batch", "[{}]"],
    ["an empty batch", "[]"],
    ["null", "null"],
    ["a number", "1"],
    ["a text", '"x"'],
    ["without a query", "{}"],
    ["with a query that is no text", '{"query":{"kind":"Document"}}'],
    ["with variables that are a text", '{"query":"{__typename}","variables":"{}"}'],
    ["with prototype games and no query", '{"__proto__":{"query":"{__typename}"}}'],
  ])("that is %s is a bad request", async (_what, body) => {
    const response = await send({ method: "POST", headers: JSON_TYPE, body });
    expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
    expect(response.headers.get("content-type")).toContain("json");
  });

  it("is refused where it is not UTF-8", async () => {
    const response = await send({
      method: "POST",
      headers: JSON_TYPE,
      body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d),
    });
    expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
  });

  it("is not read further than the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const response = await send({
      method: "POST",
      headers: JSON_TYPE,
      body: endless,
      duplex: "half",
    });
    expect([response.status, await codeOf(response)]).toEqual([413, "BODY_TOO_LARGE"]);
    expect(sent).toBeLessThan(MAX_BODY_BYTES + 10 * 65_536);
  });

  it("is refused by the length that it announces", async () => {
    const headers = { ...JSON_TYPE, "content-length": String(MAX_BODY_BYTES + 1) };
    const response = await send({ method: "POST", headers, body: TYPENAME });
    expect(response.status).toBe(413);
  });

  it("may be as large as the limit", async () => {
    const body = TYPENAME + " ".repeat(MAX_BODY_BYTES - TYPENAME.length);
    expect((await send({ method: "POST", headers: JSON_TYPE, body })).status).toBe(200);
  });
});

describe("GET", () => {
  it("answers without any header, and reads variables", async () => {
    const search = new URLSearchParams({
      query: "query Q($slug: String!) { source(slug: $slug) { slug } }",
      variables: JSON.stringify({ slug: "guide-glassdoor" }),
      operationName: "Q",
    });
    const response = await send({ method: "GET" }, `?${search}`);
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        data: { source: { slug: "guide-glassdoor" } },
        extensions: { cost: { allowed: 20_000, used: 1 } },
      },
    ]);
  });

  it.each([
    "",
    "?query=",
    "?query={__typename}&variables=x",
    "?query={__typename}&variables=[]",
    "?query={__typename}&query={__typename}",
    "?query=%FF",
  ])("%j is a fault of the client", async (search) => {
    const response = await send({ method: "GET" }, search);
    expect(response.status).toBe(400);
    expect(["BAD_REQUEST", "GRAPHQL_PARSE_FAILED"]).toContain(await codeOf(response));
  });

  it("is held to the same limits", async () => {
    const query = `{ ${"__typename ".repeat(21)} }`;
    expect(await codeOf(await send({ method: "GET" }, `?query=${encodeURIComponent(query)}`))).toBe(
      "LIMIT_EXCEEDED",
    );
  });

  it("knows no persisted queries", async () => {
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: "0".repeat(64) },
    });
    const response = await send({ method: "GET" }, `?extensions=${encodeURIComponent(extensions)}`);
    expect(await codeOf(response)).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
  });
});

it("answers HEAD as GET, which promises no more than the same headers", async () => {
  const search = `?query=${encodeURIComponent("{ __typename }")}`;
  const [get, head] = [
    await send({ method: "GET" }, search),
    await send({ method: "HEAD" }, search),
  ];
  const headersOf = ({ status, headers }: Response) => [
    status,
    ...["etag", "content-type", "cache-control"].map((name) => headers.get(name)),
  ];
  expect(headersOf(head)).toEqual(headersOf(get));
  expect(get.headers.get("etag")).not.toBeNull();
  const nowhere = await send({ method: "HEAD" }, "?query=mutation%20%7B%20__typename%20%7D");
  expect(nowhere.status).toBe(405);
});

it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])(
  "refuses %s and says what it takes",
  async (method) => {
    const response = await send({ method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  },
);

describe("the status", () => {
  const fault = JSON.stringify({ query: "{ nothing }" });

  it.each([
    ["application/graphql-response+json", 400],
    ["application/graphql-response+json, application/json;q=0.9", 400],
    ["application/json", 200],
    ["*/*", 400],
  ])("of a fault in the document for %s is %i", async (accept, status) => {
    const response = await send({ method: "POST", headers: { ...JSON_TYPE, accept }, body: fault });
    expect(response.status).toBe(status);
  });

  it("of what cannot be sent in any accepted type is 406", async () => {
    const response = await send({
      method: "POST",
      headers: { ...JSON_TYPE, accept: "image/png" },
      body: TYPENAME,
    });
    expect(response.status).toBe(406);
  });
});

describe("the id of a request", () => {
  const idFor = async (given?: string) => {
    const headers = { ...JSON_TYPE, ...(given !== undefined && { "x-request-id": given }) };
    return (await send({ method: "POST", headers, body: TYPENAME })).headers.get("x-request-id");
  };

  it("is the one that it came with", async () => {
    expect(await idFor("abc-123")).toBe("abc-123");
  });

  it.each([undefined, "", "two words", "x".repeat(65), '{"level":60}'])(
    "is made where it came with %j",
    async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("is on refusals too", async () => {
    expect(
      (await send({ method: "PUT", headers: { "x-request-id": "abc" } })).headers.get(
        "x-request-id",
      ),
    ).toBe("abc");
  });
});

it("sets no cookie and forbids caches to keep answers", async () => {
  const response = await send({ method: "POST", headers: JSON_TYPE, body: TYPENAME });
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("cache-control")).toBe("no-store");
});
