import { payAxis, placeOn, yearsAxis } from "@/components/charts/frame/axis";
import { clearestPlace } from "@/components/charts/frame/label-placement";
import { experienceLanes } from "@/components/charts/lane/experience-lanes";
import { payLanes } from "@/components/charts/lane/pay-lanes";
import { trendData } from "@/components/charts/trend/trend-data";

it("an axis of pay begins at zero, ends at the greatest value and is marked in words", () => {
  const axis = payAxis([80, 1_600], "USD");
  expect(axis?.ticks.map(({ label }) => label)).toEqual(["0", "500", "1,000", "1,500"]);
  expect(axis && [0, 800, 1_600].map((value) => placeOn(axis, value))).toEqual([
    "0%",
    "50%",
    "100%",
  ]);
  expect(payAxis([], "USD")).toBeNull();
  expect(payAxis([0], "USD")).toBeNull();
});

it("an axis of years has a tick each five", () => {
  expect(yearsAxis(12, 5).ticks.map(({ label }) => label)).toEqual(["0", "5", "10"]);
});

it("a label goes where it covers least, and to the first of places that are alike", () => {
  const at = (top: number) => ({ left: 0, right: 10, top, bottom: top + 10 });
  expect(clearestPlace([0, 20], at, { read: [], crossed: [] })).toBe(0);
  expect(clearestPlace([0, 20], at, { read: [at(0)], crossed: [] })).toBe(20);
  expect(clearestPlace([0, 20], at, { read: [at(0)], crossed: [at(20), at(22)] })).toBe(20);
});

it("a band without an end is open and reaches the end of the axis", () => {
  const band = { key: "a", name: "A", rank: 0, from: 8, to: null, label: "US$90k" };
  const { axis, rows } = experienceLanes({ bands: [band] });
  expect(axis.greatest).toBe(13);
  expect(rows[0]?.lanes[0]?.spans).toEqual([{ from: 8, to: 13, weight: "band", open: true }]);
});

type Subjects = Parameters<typeof payLanes>[0]["subjects"];
const usd = (thousand: number) => ({ amount: `${thousand * 1000}`, currencyCode: "USD" });
const spreadOf = (...ends: number[]) => {
  const [firstDecile, firstQuartile, thirdQuartile, ninthDecile] = ends.map((end) => ({
    money: usd(end),
  }));
  return { firstDecile, firstQuartile, thirdQuartile, ninthDecile };
};
const subject = (
  key: string,
  middle: number,
  sampleSize: number | null,
  { spread = null, interval = null }: { spread?: object | null; interval?: object | null } = {},
) => ({
  key,
  name: key,
  href: null,
  source: key,
  popover: key,
  figure: {
    money: usd(middle),
    statistic: "MEDIAN",
    interval,
    sampleSize,
    source: { slug: key, method: "SURVEY", publisher: { name: "Publisher" } },
  },
  spread,
});
const lanesOf = (...subjects: object[]) =>
  payLanes({ subjects: subjects as unknown as Subjects, label: "" });

it("the spread and the interval of a lane are two marks, on the axis of all lanes", () => {
  const interval = { low: usd(95), high: usd(110) };
  const many = subject("many", 100, 400, { spread: spreadOf(50, 80, 120, 200), interval });
  const data = lanesOf(many, subject("bare", 90, null));
  expect(data?.axis.greatest).toBe(200);
  const [first, second] = data?.lanes ?? [];
  expect(first).toMatchObject({
    value: 100,
    middleHalf: { from: 80, to: 120 },
    middleFourFifths: { from: 50, to: 200 },
    interval: { from: 95, to: 110 },
    few: false,
  });
  expect(second).toMatchObject({
    value: 90,
    middleHalf: null,
    middleFourFifths: null,
    interval: null,
    few: false,
  });
});

it("of fewer than thirty the mark is open and the middle four fifths are not drawn", () => {
  const few = subject("few", 100, 29, { spread: spreadOf(50, 80, 120, 200) });
  expect(lanesOf(few)?.lanes[0]).toMatchObject({
    few: true,
    middleHalf: { from: 80, to: 120 },
    middleFourFifths: null,
  });
});

it("lanes without anything above zero are not drawn, and an axis holds what another chart beside it does", () => {
  expect(lanesOf()).toBeNull();
  const subjects = [subject("a", 100, 400)] as unknown as Subjects;
  const reach = [subject("b", 300, 400)] as unknown as Subjects;
  const data = payLanes({ subjects, reach, label: "" });
  expect([data?.axis.greatest, data?.lanes.length]).toEqual([300, 1]);
});

it("a trend stands on one scale from zero, and writes its ends", () => {
  const points = [
    { year: 2020, value: 50, label: "50k" },
    { year: 2021, value: 100, label: "100k" },
  ];
  const line = { key: "a", name: "A", rank: 0, source: "a", points, breaks: [], notes: [] };
  const data = trendData({ currency: "USD", lines: [line] });
  expect(data?.heights[0]).toBe(108);
  expect(data?.lines[0]?.dots.map(({ y }) => y)).toEqual([63, 18]);
  expect(data?.lines[0]?.dots.map(({ tip }) => tip)).toEqual([
    "A\n2020: US$50k",
    "A\n2021: US$100k",
  ]);
  expect(data?.lines[0]?.labels.map(({ words }) => words)).toEqual(["50k", "100k"]);
  expect(trendData({ currency: "USD", lines: [] })).toBeNull();
});

it("tells of a lane beside it what is drawn, and that nobody says how many stand behind it", () => {
  const spread = spreadOf(50, 80, 120, 200);
  const interval = { low: usd(95), high: usd(105) };
  const told = (sampleSize: number | null) =>
    lanesOf(subject("a", 100, sampleSize, { spread, interval }))?.lanes[0]?.tip.split("\n");
  expect(told(40)).toEqual([
    "a, Publisher",
    "median US$100k",
    "the middle half US$80k to US$120k",
    "interval of the median US$95k to US$105k",
    "40 people",
  ]);
  expect(told(null)?.at(-1)).toBe("n not stated");
});
