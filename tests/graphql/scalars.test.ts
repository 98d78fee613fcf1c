import fc from "fast-check";
import {
  parseCountryCode,
  parseCurrencyCode,
  parseDate,
  parseDateTime,
  parseDecimal,
  parseUrl,
} from "@/graphql/builder/scalar-parsers";

describe("DateTime", () => {
  it.each([
    ["2025-02-25T14:05:00Z", "2025-02-25T14:05:00.000Z"],
    ["2025-02-25t14:05:00z", "2025-02-25T14:05:00.000Z"],
    ["2025-02-25 14:05:00Z", "2025-02-25T14:05:00.000Z"],
    ["2025-02-25T19:35:00+05:30", "2025-02-25T14:05:00.000Z"],
    ["2025-02-25T14:05:00.5Z", "2025-02-25T14:05:00.500Z"],
    ["2025-02-25T14:05:00.123999Z", "2025-02-25T14:05:00.123Z"],
    ["2024-02-29T23:59:59-01:00", "2024-03-01T00:59:59.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ])("reads %s", (written, read) => {
    expect(parseDateTime(written).toISOString()).toBe(read);
  });

  it.each([
    "2025-02-25",
    "2025-02-25T14:05Z",
    "2025-02-25T14:05:00",
    "2025-02-30T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2025-13-01T00:00:00Z",
    "2025-00-10T00:00:00Z",
    "2025-02-25T24:00:00Z",
    "2025-02-25T14:60:00Z",
    "2016-12-31T23:59:60Z",
    "2025-02-25T14:05:00+24:00",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-01:00",
    "+002025-02-25T14:05:00Z",
    "Tue, 25 Feb 2025 14:05:00 GMT",
    " 2025-02-25T14:05:00Z",
    "2025-02-25T14:05:00Z\n",
    "",
    1740492300000,
    null,
    {},
  ])("refuses %j", (written) => {
    expect(() => parseDateTime(written)).toThrow(TypeError);
  });

  it("reads back every moment that it writes", () => {
    const range = {
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(range), (moment) => {
        expect(parseDateTime(moment.toISOString()).getTime()).toBe(moment.getTime());
      }),
    );
  });
});

it("tells in an error what was written, what is wrong, and how to write it, in few words", () => {
  expect(() => parseDateTime("tomorrow")).toThrow(
    '"tomorrow" is not a moment: write date, time and zone like "2025-02-25T14:05:00Z".',
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const parse of [
        parseDateTime,
        parseDate,
        parseDecimal,
        parseCurrencyCode,
        parseCountryCode,
        parseUrl,
      ]) {
        try {
          parse(value);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          expect((error as Error).message.length).toBeLessThan(180);
        }
      }
    }),
  );
});

describe("the others", () => {
  it.each([
    [parseDate, "2025-02-25"],
    [parseDate, "2024-02-29"],
    [parseCurrencyCode, "INR"],
    [parseCurrencyCode, "USD"],
    [parseCountryCode, "IN"],
    [parseCountryCode, "GB"],
    [parseUrl, "https://example.org/a?b=c#d"],
    [parseUrl, "HTTP://example.org"],
  ])("%p reads %s", (parse, written) => {
    expect(parse(written)).toBe(written);
  });

  it.each([
    [parseDate, ["2025-2-25", "2025-02-30", "25.02.2025", "2025-02-25T00:00:00Z", 20250225, ""]],
    [parseDecimal, ["1e3", "1,000", "NaN", "Infinity", "", " 1", "1.", ".5", 5, "9".repeat(31)]],
    [parseCurrencyCode, ["inr", "IN", "RUPEE", "ZZZ", "₹", "", 356, " INR"]],
    [parseCountryCode, ["in", "IND", "ZZ", "EU", "UN", "", 91, "I\u0000", "ıN"]],
    [
      parseUrl,
      [
        "javascript:alert(1)",
        "//example.org",
        "ftp://example.org",
        "https://",
        "https://a b",
        "",
        1,
        `https://${"a".repeat(2000)}`,
      ],
    ],
  ])("%p refuses what is none", (parse, wrong) => {
    for (const written of wrong) expect(() => parse(written)).toThrow(TypeError);
  });

  it("keep every digit of a decimal", () => {
    expect(parseDecimal("123456789012345678.1234").toFixed()).toBe("123456789012345678.1234");
    expect(parseDecimal("-0.10").toFixed()).toBe("-0.1");
  });
});

it.each(["2025-02-25T14:05:00+0000", "2025-02-25T14:05:00+05", "2025-02-25T14:05:00 +00:00"])(
  "B47: refuses the offset of %s, and shows how it is written",
  (written) => {
    expect(() => parseDateTime(written)).toThrow(/write date, time and zone like "2025-/);
  },
);

it("B30: says that leap seconds are not counted", () => {
  expect(() => parseDateTime("2026-06-30T23:59:60Z")).toThrow(/leap second/);
});
