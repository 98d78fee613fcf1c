import { readFileSync } from "node:fs";
import { textWidth } from "@/components/charts/frame/text-width";
import type { PayLane, PayLanesData } from "@/components/charts/lane/pay-lanes";
import { escaped } from "@/components/picture-link/markup";
import { CARD, cardFile } from "@/components/pictures/card";
import { drawPng } from "@/components/pictures/draw-png";
import { lanesPart } from "@/components/pictures/drawn/lanes-part";
import { mapPart } from "@/components/pictures/drawn/map-part";
import { THEMES } from "@/components/pictures/drawn/picture-colours";
import { isHeldWhole } from "@/components/pictures/drawn/picture-fonts";
import { brokenLines, FACES } from "@/components/pictures/drawn/picture-text";
import { staircasePart } from "@/components/pictures/drawn/staircase-part";
import { type ChartPicture, pictureFile, pictureText } from "@/components/pictures/picture";
import { change, mark } from "../charts/staircase-fixtures";

const HOSTILE = `<script>alert("1")</script> & 'it' ]]> \u0000\u0008\uD800 --`;
const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ";
const RIGHT_TO_LEFT = "مهندس تعلم الآلة";

function lane(name: string, source: string, value: number): PayLane {
  return {
    key: `${name} ${source}`,
    name,
    href: null,
    source,
    popover: "",
    rank: 1,
    value,
    middleHalf: { from: value * 0.8, to: value * 1.1 },
    middleFourFifths: null,
    interval: { from: value * 0.9, to: value },
    few: false,
    tip: "",
    figure: {
      money: { amount: `${value * 1_000}`, currencyCode: "USD" },
      sampleSize: 6,
      source: { slug: source, method: "SURVEY", publisher: { name: source } },
    } as unknown as PayLane["figure"],
  };
}

function lanes(...names: string[]): PayLanesData {
  return {
    axis: { greatest: 300, ticks: [0, 100, 200].map((value) => ({ value, label: `${value}` })) },
    label: "",
    joined: false,
    lanes: names.flatMap((name, place) => [
      lane(name, `${name} source`, 90 + place * 20),
      lane(name, "Another", 290),
    ]),
  };
}

const picture = (more: Partial<ChartPicture> = {}): ChartPicture => ({
  heading: "What a step pays.",
  sentence: "At one source it rises.",
  chart: (width) =>
    lanesPart([{ words: "base pay", unit: "US$ thousand", chart: lanes("A", "B") }], width),
  note: "Open mark: fewer than 30 counted.",
  sources: ["Publisher, n 6, CC0 1.0"],
  said: "As of 1 March 2026. Pay in India.",
  address: "https://stepwise.example/?country=IN&asOf=2026-03-01T00:00:00.000Z",
  ...more,
});

/** What XML is: every element ended, every sign of markup in its place. Throws where it is not. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const text = svg.replace(/^<\?xml[^>]*\?>\n/, "");
  for (const [tag, end, name = ""] of text.matchAll(/<(\/?)([a-z]+)(?:\s[\w:-]+="[^"<]*")*>/g)) {
    if (end === "") open.push(name);
    else if (open.pop() !== name) throw new Error(`${tag} ends nothing`);
  }
  const rest = text.replace(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*>/g, "");
  if (open.length > 0 || /[<]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(rest)) {
    throw new Error(`${open} ${rest.slice(0, 200)}`);
  }
}

it("a picture says alone what its page says: claim, sources with n and licence, date, address for ever", () => {
  const { svg } = pictureFile(picture(), { width: 960, theme: "light" });
  const words = svg.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]*>/g, " ");
  for (const part of [
    "What a step pays.",
    "At one source it rises.",
    "Source: Publisher, n 6, CC0 1.0.",
    "As of 1 March 2026. Pay in India.",
    "https://stepwise.example/?country=IN&amp;asOf=2026-03-01T00:00:00.000Z",
  ]) {
    expect(words).toContain(part);
  }
  expect(svg).not.toMatch(/(?:href|src)="|url\(http|@import/);
  expect(pictureText(picture())).toBe(
    "What a step pays. At one source it rises. Source: Publisher, n 6, CC0 1.0. As of 1 March 2026. Pay in India. Stepwise, https://stepwise.example/?country=IN&asOf=2026-03-01T00:00:00.000Z\n",
  );
});

it("the same picture is the same bytes, in the theme that it is asked for", () => {
  const light = pictureFile(picture(), { width: 960, theme: "light" }).svg;
  expect(pictureFile(picture(), { width: 960, theme: "light" }).svg).toBe(light);
  const dark = pictureFile(picture(), { width: 960, theme: "dark" }).svg;
  expect(light).toContain(THEMES.light.paper);
  expect(dark).toContain(THEMES.dark.paper);
  expect(dark).not.toContain(THEMES.light.ink);
});

it("pictures have the colours of the style sheet, in both themes", () => {
  const sheet = readFileSync("components/ui/styles/tokens.css", "utf8");
  const [light = "", dark = ""] = sheet.split("@media (prefers-color-scheme: dark)");
  for (const [css, theme] of [
    [light, THEMES.light],
    [dark.split("@media")[0] ?? "", THEMES.dark],
  ] as const) {
    for (const [name, colour] of Object.entries(theme)) {
      expect(css).toContain(`--${name}: ${colour};`);
    }
  }
});

it.each([
  ["hostile", HOSTILE],
  ["long", LONG.repeat(6)],
  ["right to left", RIGHT_TO_LEFT],
])("stays whole and inside its paper with %s names", async (_kind, name) => {
  const all = picture({
    heading: name,
    sentence: name,
    sources: [name],
    said: name,
    note: name,
    chart: (width) =>
      lanesPart(
        [{ words: name, unit: name, chart: lanes(name, name, name, name, name, name) }],
        width,
      ),
  });
  const stairs = (width: number) =>
    staircasePart(
      {
        table: "",
        axis: { greatest: 30, ticks: [{ value: 0, label: "0" }] },
        titles: [0, 1].map((place) => ({ slug: `${place}`, name, gap: name })),
        marks: [mark(0, 0, 12, { said: name }), mark(1, 0, 20, { said: name })],
        changes: [change(0, 1, [["0 0", "1 0"]], { label: name, basis: name })],
      },
      width,
    );
  for (const width of [320, 1_168]) {
    for (const chart of [all.chart, stairs]) {
      const file = pictureFile({ ...all, chart }, { width, theme: "light" });
      assertWellFormed(file.svg);
      expect(file.svg).not.toContain("<script");
    }
    const { svg } = pictureFile(all, { width, theme: "light" });
    expect(overflowing(svg, width)).toEqual([]);
  }
  assertWellFormed(cardFile(all, { theme: "dark" }).svg);
  const png = await drawPng(cardFile(all, { theme: "light" }), { exact: true });
  expect(sizeOf(png)).toEqual(CARD);
});

/** Lines of text that reach over an edge of the paper, by how wide letters are at most. */
function overflowing(svg: string, width: number): string[] {
  const lines = [
    ...svg.matchAll(/<text x="([\d.-]+)"[^>]*font-size="([\d.]+)"([^>]*)>(.*?)<\/text>/g),
  ];
  return lines.flatMap(([, x = "", size = "", rest = "", marked = ""]) => {
    const words = marked.replace(/<[^>]*>/g, "").replace(/&[#\w]+;/g, "&");
    const wide = textWidth(words, Number(size));
    const anchor = /text-anchor="(\w+)"/.exec(rest)?.[1] ?? "start";
    const left = Number(x) - (anchor === "start" ? 0 : anchor === "end" ? wide : wide / 2);
    // What is drawn of a chart is moved to the right by the paper's edge.
    return left < -32 || left + wide > width ? [words] : [];
  });
}

const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

it("a picture with nothing to draw says so, and is no less a picture", async () => {
  const none = picture({ chart: null, sources: [], note: "" });
  const { svg } = pictureFile(none, { width: 640, theme: "light" });
  expect(svg).toContain("No source states a figure.");
  expect(sizeOf(await drawPng(cardFile(none, { theme: "light" }), { exact: true }))).toEqual(CARD);
});

it("a map keeps each name on its plate, whatever it is", () => {
  const titles = ["A", LONG.repeat(3), HOSTILE].map((name, place) => ({
    slug: `${place}`,
    name,
    craft: null,
    level: null,
    pay: null,
  }));
  const { width, draw } = mapPart(titles, [], new Set());
  const { markup } = draw((name) => name);
  assertWellFormed(markup);
  expect(overflowing(markup, width)).toEqual([]);
});

it("PNG is sharp, and no larger than may be however high its chart", async () => {
  const file = pictureFile(picture(), { width: 640, theme: "light" });
  expect(sizeOf(await drawPng(file, { exact: false }))).toEqual({
    width: 1_280,
    height: 2 * file.height,
  });
  const names = Array.from({ length: 400 }, (_, place) => `Title ${place}`);
  const high = picture({
    chart: (width) => lanesPart([{ words: "", unit: "", chart: lanes(...names) }], width),
  });
  const { width, height } = sizeOf(
    await drawPng(pictureFile(high, { width: 640, theme: "light" }), { exact: false }),
  );
  expect(width * height).toBeLessThanOrEqual(5_100_000);
});

it("text is broken into lines that fit, loses no letter, and stays text in any document", () => {
  const lines = brokenLines(`A ${LONG}b`, 15, 120);
  expect(lines.join("").replaceAll(" ", "")).toBe(`A${LONG}b`.replaceAll(" ", ""));
  for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(120);
  expect(escaped(HOSTILE)).toBe(
    "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;it&#39; ]]&gt;  --",
  );
});

it.each([
  ["inter", FACES.sans],
  ["source-serif", FACES.serif],
])("the files of %s are called as pictures call them", (file, face) => {
  for (const part of ["400", "400-rare", "600", "600-rare"]) {
    const font = readFileSync(`components/ui/generated/${file}-${part}.ttf`);
    const name = Buffer.from(face, "utf16le").swap16();
    expect([part, font.includes(name)]).toEqual([part, true]);
  }
});

it("letters that the fonts of the site have are drawn with them alone", () => {
  expect(isHeldWhole("₹13.9 L · Łódź, US$160 k")).toBe(true);
  expect(isHeldWhole(RIGHT_TO_LEFT)).toBe(false);
});
