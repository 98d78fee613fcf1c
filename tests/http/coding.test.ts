import * as zlib from "node:zlib";
import fc from "fast-check";
import { prefersPage } from "@/http/accepted";
import { CODINGS, type Coding, closeHead, codeHead, codingFor, OpenBody } from "@/http/coding";

const { gunzipSync, brotliDecompressSync } = zlib;
type Decode = (bytes: Buffer) => Buffer;
/** This Node may know no zstd; then nobody is answered in it either. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: Decode };
const DECODE: Readonly<Record<Coding, Decode | undefined>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

describe("a coding is chosen by Accept-Encoding", () => {
  const first = CODINGS[0];
  it.each([
    [undefined, null],
    ["", null],
    ["gzip", "gzip"],
    ["GZIP", "gzip"],
    ["gzip, deflate, br", "br"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["gzip ; q = 0.5 , br ; q=0.4", "gzip"],
    ["br;q=0", null],
    ["gzip;q=0, br;q=0, zstd;q=0, *", null],
    ["*", first],
    ["*;q=0", null],
    ["identity", null],
    ["identity, gzip;q=0.5", null],
    ["identity;q=0.5, gzip", "gzip"],
    ["deflate", null],
    ["gzip;q=nonsense", null],
    ["gzip;q=2", null],
  ])("%j: %j", (header, coding) => expect(codingFor(header)).toBe(coding));
});

it.each(CODINGS)(
  "%s: whatever follows a beginning that was coded once comes out behind it",
  async (coding) => {
    const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 400 });
    const ends = fc.string({ unit: "binary", minLength: 1, maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1, max: 300 }),
        fc.array(ends, { maxLength: 3 }),
        async (text, times, endings) => {
          const head = Buffer.from(text.repeat(times));
          const coded = await codeHead(head, coding);
          for (const ending of endings) {
            const end = Buffer.from(ending);
            const whole = Buffer.concat([head, end]);
            expect(DECODE[coding]?.(closeHead(coded, end)).equals(whole)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
    const [head, longest] = [Buffer.alloc(100_000, "ab"), Buffer.alloc(65_535, "c")];
    const whole = DECODE[coding]?.(closeHead(await codeHead(head, coding), longest));
    expect(whole?.equals(Buffer.concat([head, longest]))).toBe(true);
  },
);

it("a body is coded once in each coding, whoever asks at the same time", async () => {
  let coded = 0;
  const body = new OpenBody(Buffer.alloc(5_000, "ab"), (head, coding) => {
    coded += 1;
    return codeHead(head, coding);
  });
  const ask = (end: string) => body.closed(Buffer.from(end), "gzip");
  const bodies = await Promise.all([ask("1"), ask("2"), body.closed(Buffer.from("3"), "br")]);
  await ask("4");
  expect(coded).toBe(2);
  expect(bodies.map(({ length }) => length < 200)).toEqual([true, true, true]);
  expect(
    gunzipSync(bodies[1] ?? "")
      .toString()
      .slice(-3),
  ).toBe("ab2");
  expect(body.held).toBeGreaterThan(5_000);
  expect(body.held).toBeLessThan(5_500);
});

it("a short body is sent as it is", () => {
  expect(new OpenBody(Buffer.alloc(1_399)).codingOf("gzip")).toBeNull();
  expect(new OpenBody(Buffer.alloc(1_400)).codingOf("gzip")).toBe("gzip");
});

it.each([
  ["gzip", null],
  ["gzip, identity", null],
  ["gzip, identity;q=0.1", null],
  ["gzip, identity;q=0", "gzip"],
  ["gzip, *;q=0", "gzip"],
  ["gzip, identity, *;q=0", null],
  ["identity;q=0", null],
])("a short body to who says %j: %j", (header, coding) => {
  expect(new OpenBody(Buffer.alloc(100)).codingOf(codingFor(header), header)).toBe(coding);
});

describe("a browser that opens an address is known by its Accept", () => {
  it.each([
    ["text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", true],
    ["text/html", true],
    ["*/*", false],
    ["", false],
    [undefined, false],
    ["application/json", false],
    ["application/json, text/html", false],
    ["application/json;q=0.5, text/html", true],
    ["text/html;q=0", false],
    ["text/html;q=0.5, */*", false],
  ])("%j: %j", (accept, opens) => expect(prefersPage(accept)).toBe(opens));
});
