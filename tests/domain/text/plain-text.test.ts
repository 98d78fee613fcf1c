import fc from "fast-check";
import { checkedText, dashedText, sameText } from "@/domain/text/plain-text";

const SPACES = [
  0x09, 0x0a, 0x0d, 0xa0, 0x85, 0x1680, 0x2000, 0x2002, 0x2003, 0x2007, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x2800, 0x3000,
];
const HIDDEN = [
  0x00, 0x1b, 0xad, 0x34f, 0x61c, 0x115f, 0x180b, 0x180e, 0x200b, 0x200d, 0x200e, 0x202e, 0x2060,
  0x2066, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffd, 0xe0001,
];
const DASHES = [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xff0d];

it.each(SPACES)("B20: U+%d is a space", (code) => {
  const space = String.fromCodePoint(code);
  expect(checkedText(`New${space}${space}Delhi${space}`)).toBe("New Delhi");
});

it.each(HIDDEN)("B21: the letter %d, which nobody sees, is not kept", (code) => {
  expect(checkedText(`Data Scien${String.fromCodePoint(code)}tist`)).toBe("Data Scientist");
});

it.each(DASHES)("B23: the dash %d is read as a hyphen", (code) => {
  expect(dashedText(`3${String.fromCodePoint(code)}5`)).toBe("3-5");
});

it.each([
  ["１２ Ｌ", "12 L"],
  ["ﬁnance", "finance"],
  ["𝟏𝟐 𝐋", "12 L"],
  ["e\u0301", "é"],
  ["\ud800half", "half"],
])("keeps %s as %s, which looks the same", (text, kept) => {
  expect(checkedText(text)).toBe(kept);
});

it.each(["10² m", "＝2", "（東京）", "½", "①", "Ⅳ", "3–5 — so", "l’été", "नई दिल्ली", "東京"])(
  "leaves %s, which would mean something else",
  (text) => {
    expect(checkedText(text)).toBe(text);
  },
);

it("knows two spellings of one place as the same, and two places as two", () => {
  const [first, ...others] = ["New Delhi", "new  delhi", "NEW\u00a0DELHI", "New\u00ad Delhi"];
  for (const other of others) expect(sameText(other)).toBe(sameText(first ?? ""));
  expect(sameText("Stratford‑upon–Avon")).toBe(sameText("Stratford-upon-Avon"));
  expect(sameText("L’Aquila")).toBe(sameText("L'Aquila"));
  expect(sameText("Delhi")).not.toBe(sameText("New Delhi"));
});

it("cleans once: what is kept is kept as it is, in one line and with nothing hidden", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const kept = checkedText(text);
      expect(checkedText(kept)).toBe(kept);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028\u2029]| {2}|^ | $/u);
      expect(sameText(kept)).toBe(sameText(text));
    }),
    { numRuns: 2_000 },
  );
});
