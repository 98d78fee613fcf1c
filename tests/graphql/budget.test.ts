import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { AnswerCache, type CachedAnswer } from "@/graphql/endpoint/answer-cache";
import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { AnswerBody } from "@/graphql/endpoint/tell-answer";
import { fromRequest } from "@/http/message";
import { openDatabase } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { type Api, apiOn, ENDPOINT, type Json, respond } from "./api";

/** Of a minute. */
const BUDGET = 6_000;

let api: Api;
beforeAll(async () => {
  const { url } = await testDatabase();
  const database = openDatabase(url, { watchVersion: true });
  atEndOfFile(() => database.close());
  api = await apiOn(database, undefined, [], BUDGET);
  await eventually("a version at hand", () => database.versions?.atHand());
});

// Time stands still, so that nothing of a budget comes back.
beforeEach(() => {
  jest.spyOn(performance, "now").mockReturnValue(1_000);
});
afterEach(() => jest.restoreAllMocks());

const TYPES = "{ __schema { types { name description } } }";
let addresses = 0;
/** An address that has asked nothing yet. */
const newAddress = () => `192.0.2.${++addresses}`;
const lastCache = () => api.questions.at(-1)?.cache;

const post = (query: string, headers: Record<string, string> = {}) =>
  respond(
    api.service,
    new Request(ENDPOINT, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "*/*", ...headers },
      body: JSON.stringify({ query }),
    }),
  );
const get = (query: string, headers: Record<string, string> = {}) =>
  respond(
    api.service,
    new Request(`${ENDPOINT}?${new URLSearchParams({ query })}`, {
      headers: { accept: "application/json", ...headers },
    }),
  );
const costOf = async (response: Response): Promise<Json> =>
  ((await response.json()) as Json).extensions.cost;
const fieldsOf = ({ headers }: Response) => [
  headers.get("ratelimit-policy"),
  headers.get("ratelimit"),
];
const fields = (remaining: number, seconds: number) => [
  `"address";q=${BUDGET};qu="objects";w=60`,
  `"address";r=${remaining};t=${seconds}`,
];

describe("what is left of a budget", () => {
  it("is said by every answer, kept or not, in headers and to a POST in its cost", async () => {
    const address = newAddress();
    const headers = { "x-forwarded-for": address };
    const question = "{ careerTitles(first: 7) { edges { node { slug } } } }";
    const first = await post(question, headers);
    // One for the request, eleven for a list of five with its edges and titles.
    expect(fieldsOf(first)).toEqual(fields(BUDGET - 12, 1));
    const told = { allowed: 20_000, used: 11, remaining: BUDGET - 12, resetSeconds: 1 };
    expect(await costOf(first)).toEqual(told);
    const kept = await post(question, headers);
    expect([lastCache(), ...fieldsOf(kept)]).toEqual(["hit", ...fields(BUDGET - 13, 1)]);
    expect(await costOf(kept)).toEqual({ ...told, remaining: BUDGET - 13 });
    const others = await post(question, { "x-forwarded-for": newAddress() });
    expect(await costOf(others)).toEqual({ ...told, remaining: BUDGET - 1 });
  });

  it("is in no body that others may keep, and in the headers of each", async () => {
    const headers = { "x-forwarded-for": newAddress() };
    const answered = await get(TYPES, headers);
    const [, before] = fieldsOf(answered);
    expect(await costOf(answered)).toEqual({ allowed: 20_000, used: expect.any(Number) });
    const still = await get(TYPES, {
      ...headers,
      "if-none-match": answered.headers.get("etag") ?? "",
    });
    expect(still.status).toBe(304);
    const [, after] = fieldsOf(still);
    expect(after).toMatch(/^"address";r=\d+;t=\d+$/);
    expect(after).not.toBe(before);
  });

  it.each([
    [
      "a body that is none",
      400,
      { method: "POST", body: "{", headers: { "content-type": "application/json" } },
    ],
    ["another method", 405, { method: "PUT" }],
    ["another type", 415, { method: "POST", body: "x", headers: { "content-type": "text/plain" } }],
  ])(
    "is said by the refusal of %s, without a word of when to ask again",
    async (_what, status, init) => {
      const headers = { ...(init as RequestInit).headers, "x-forwarded-for": newAddress() };
      const refused = await respond(api.service, new Request(ENDPOINT, { ...init, headers }));
      expect([refused.status, ...fieldsOf(refused)]).toEqual([status, ...fields(BUDGET - 1, 1)]);
      expect(refused.headers.get("retry-after")).toBeNull();
    },
  );

  it("is said to whom nothing is left of it, with the moment at which it is enough", async () => {
    const headers = { "x-forwarded-for": newAddress() };
    api.service.rate.take(headers["x-forwarded-for"], BUDGET);
    const refused = await post("{ __typename }", headers);
    const wait = refused.headers.get("retry-after");
    expect([refused.status, wait, ...fieldsOf(refused)]).toEqual([429, "1", ...fields(0, 1)]);
  });

  it("is enough for any question when it is whole, however little it is", async () => {
    const { url } = await testDatabase();
    const database = openDatabase(url);
    atEndOfFile(() => database.close());
    const small = await apiOn(database, undefined, [], 50);
    const { status } = await small.ask("{ careerTitles(first: 40) { edges { node { slug } } } }");
    expect(status).toBe(200);
  });

  it("is not spoken of where there is no limit", async () => {
    const { url } = await testDatabase();
    const database = openDatabase(url);
    atEndOfFile(() => database.close());
    const { headers, text } = await (await apiOn(database)).ask("{ __typename }");
    expect([headers.get("ratelimit"), headers.get("ratelimit-policy")]).toEqual([null, null]);
    expect(text).not.toContain("remaining");
  });
});

describe("an answer in a coding", () => {
  /** As it is sent: Response would decode nothing, and show its body as it is. */
  const raw = async (method: "GET" | "POST", coding: string) => {
    const headers = {
      "accept-encoding": coding,
      accept: "application/json",
      "content-type": "application/json",
      "x-forwarded-for": newAddress(),
    };
    const request =
      method === "GET"
        ? new Request(`${ENDPOINT}?${new URLSearchParams({ query: TYPES })}`, { headers })
        : new Request(ENDPOINT, { method, headers, body: JSON.stringify({ query: TYPES }) });
    const { status, headers: told, body } = await answer(api.service, fromRequest(request));
    return { status, headers: told, body: Buffer.from(body as Buffer) };
  };

  it.each([
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ])(
    "%s says what the plain one says, by GET and by POST, made anew and kept",
    async (coding, decode) => {
      for (const method of ["GET", "POST"] as const) {
        const plain = await raw(method, "identity");
        expect(plain.headers).not.toHaveProperty("content-encoding");
        expect(plain.headers.vary).toBe("accept, accept-encoding");
        for (let time = 0; time < 3; time += 1) {
          const coded = await raw(method, coding);
          expect(coded.headers["content-encoding"]).toBe(coding);
          expect(coded.headers.vary).toBe("accept, accept-encoding");
          expect(coded.body.length).toBeLessThan(plain.body.length / 2);
          const { data, extensions } = JSON.parse(decode(coded.body).toString());
          expect(data).toEqual(JSON.parse(plain.body.toString()).data);
          expect("remaining" in extensions.cost).toBe(method === "POST");
          if (method === "GET") expect(coded.headers.etag).toBe(`W/${plain.headers.etag}`);
        }
        expect(lastCache()).toBe("hit");
      }
    },
  );

  it("is not made of what is short", async () => {
    const short = await get("{ __typename }", {
      "accept-encoding": "gzip",
      "x-forwarded-for": newAddress(),
    });
    expect([short.headers.get("content-encoding"), await costOf(short)]).toEqual([
      null,
      { allowed: 20_000, used: 0 },
    ]);
  });

  it.each(["gzip", "br, gzip;q=0.5"])("still stands for whoever holds it as %s", async (coding) => {
    const headers = { "accept-encoding": coding, "x-forwarded-for": newAddress() };
    const { headers: told } = await get(TYPES, headers);
    const etag = told.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    const still = await get(TYPES, { ...headers, "if-none-match": etag });
    expect([still.status, still.headers.get("etag"), await still.text()]).toEqual([304, etag, ""]);
    expect(still.headers.get("content-encoding")).toBeNull();
  });

  it("is counted where it is kept, once for each coding", async () => {
    const keep = jest.spyOn(api.service.answers, "keep");
    const query = "{ __schema { types { description name } } }";
    const times = async (coding: string) => {
      await get(query, { "accept-encoding": coding, "x-forwarded-for": newAddress() });
      return keep.mock.calls.length;
    };
    // When it is made, and when there is one more coding of it.
    expect([await times("identity"), await times("gzip"), await times("gzip")]).toEqual([1, 2, 2]);
    expect([await times("br"), await times("br, gzip;q=0.1")]).toEqual([3, 3]);
  });

  it("counts for what may be kept, with all codings of all answers", async () => {
    const answers = new AnswerCache(
      () => null,
      () => new Date(),
    );
    /** Bytes that no coding makes fewer. */
    const of = (bytes: number): CachedAnswer => ({
      contentType: "application/json",
      body: new AnswerBody(randomBytes(bytes)),
      etag: null,
      deprecated: {},
      cacheControl: "",
      operationName: null,
      cost: 0,
    });
    const [old, recent] = [of(3_000_000), of(3_000_000)];
    answers.keep("old", old);
    answers.keep("recent", recent);
    expect([answers.find("old"), answers.find("recent")]).toEqual([old, recent]);
    await recent.body.closed(null, "gzip");
    answers.keep("recent", recent);
    expect([answers.find("old"), answers.find("recent")]).toEqual([null, recent]);
  });
});
