import { lastModified, taggedResponse } from "@/http/entity-tag";

const SECOND = "Mon, 30 Nov 2026 15:46:14 GMT";
const later = (ms: number) => new Date(Date.parse("2026-11-30T15:46:13.766Z") + ms);

it.each([
  ["a second that is over is told, upwards", later(0), later(300), SECOND],
  ["a whole second is itself", new Date(SECOND), new Date(SECOND), SECOND],
  // Whatever else changes in this second would have the same date.
  ["a second that is not over is not told", later(0), later(200), undefined],
])("%s", (_what, changed, now, expected) => {
  expect(lastModified(changed, now)["last-modified"]).toBe(expected);
});

const asked = (headers: Record<string, string>, validators: Record<string, string>) =>
  taggedResponse(new Request("http://x", { headers }), new Uint8Array([1]), validators, {});
const etag = asked({}, {}).headers.get("etag") ?? "";

it.each([
  ["the same date", { "if-modified-since": SECOND }, 304],
  ["a later one", { "if-modified-since": "Tue, 01 Dec 2026 00:00:00 GMT" }, 304],
  ["an earlier one", { "if-modified-since": "Mon, 30 Nov 2026 15:46:13 GMT" }, 200],
  ["no date", { "if-modified-since": "yesterday" }, 200],
  ["a date in another form", { "if-modified-since": "2026-12-01T00:00:00Z" }, 200],
  ["another tag, which counts alone", { "if-modified-since": SECOND, "if-none-match": '"x"' }, 200],
  [
    "its tag and an earlier date",
    { "if-modified-since": "Mon, 30 Nov 2026 15:46:13 GMT", "if-none-match": etag },
    304,
  ],
])("a client that holds %s", async (_what, headers, status) => {
  const answer = asked(headers, { "last-modified": SECOND });
  expect([answer.status, answer.headers.get("last-modified")]).toEqual([status, SECOND]);
  expect((await answer.arrayBuffer()).byteLength).toBe(status === 304 ? 0 : 1);
});

it("what has no date is not known by one", () => {
  expect(asked({ "if-modified-since": SECOND }, {}).status).toBe(200);
});
