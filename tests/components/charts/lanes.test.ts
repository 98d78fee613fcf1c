import { payAxis, placeOn, yearsAxis } from "@/components/charts/frame/axis";
import { clearestPlace } from "@/components/charts/frame/label-placement";
import { distributionLanes } from "@/components/charts/lane/distribution-lanes";
import type { DistributionRow } from "@/components/charts/lane/distribution-rows";
import { experienceLanes } from "@/components/charts/lane/experience-lanes";
import { payLanes } from "@/components/charts/lane/pay-lanes";
import { trendData } from "@/components/charts/trend/trend-data";
import { money } from "@/domain/evidence/money";

const source = (slug: string) => ({
  slug,
  name: slug,
  method: "SURVEY" as const,
  publisher: { name: slug },
});

const row = (
  slug: string,
  percentiles: [number, string][],
  dots: string[] = [],
): DistributionRow => ({
  key: slug,
  source: source(slug),
  name: slug,
  currency: "USD",
  period: "YEAR",
  basis: "BASE",
  count: 9,
  kind: "PERSON",
  detail: "2024",
  percentiles: new Map(percentiles.map(([part, amount]) => [part, money(amount, "USD")])),
  dots: dots.map((amount) => money(amount, "USD")),
});

const group = (...rows: DistributionRow[]) => ({
  group: { key: "g", currency: "USD", period: "YEAR" as const, basis: "BASE" as const, rows },
});

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

it("a spread is a thin line, a thick one and a stroke; of what is not stated nothing is drawn", () => {
  const whole = row("a", [
    [10, "50000"],
    [25, "80000"],
    [50, "100000"],
    [75, "120000"],
    [90, "200000"],
  ]);
  const data = distributionLanes(group(whole, row("b", [[50, "90000"]])));
  expect(data?.axis.greatest).toBe(200);
  const [first, second] = data?.rows.flatMap(({ lanes }) => lanes) ?? [];
  expect(first?.spans).toEqual([
    { from: 50, to: 200, weight: "thin" },
    { from: 80, to: 120, weight: "thick" },
  ]);
  expect(first?.label).toEqual({ value: 100, words: "100 k", side: "above" });
  expect(first?.tip).toBe(
    "a\nmedian US$100 k\nthe middle half US$80 k to US$120 k\n9 people, 2024",
  );
  expect(second?.spans).toEqual([]);
  expect(second?.points).toEqual([{ value: 90, shape: "stroke" }]);
});

it("few records are dots, one for those that state the same", () => {
  const data = distributionLanes(group(row("a", [], ["90000", "90000", "120000"])));
  expect(data?.rows[0]?.lanes[0]).toMatchObject({
    label: null,
    points: [
      { value: 90, shape: "record" },
      { value: 120, shape: "record" },
    ],
  });
  expect(distributionLanes(group(row("a", [])))).toBeNull();
});

it("a band without an end is open and reaches the end of the axis", () => {
  const band = { key: "a", name: "A", rank: 0, from: 8, to: null, label: "US$90 k" };
  const { axis, rows } = experienceLanes({ bands: [band] });
  expect(axis.greatest).toBe(13);
  expect(rows[0]?.lanes[0]?.spans).toEqual([{ from: 8, to: 13, weight: "band", open: true }]);
});

it("pay is drawn from zero, and a title without any says why", () => {
  const figure = { money: { amount: "1200000", currencyCode: "INR" } };
  const title = (slug: string) => ({ slug, name: slug });
  const data = payLanes({
    group: {
      currency: "INR",
      rows: [
        {
          title: title("held"),
          pays: [{ source: { slug: "a" }, central: true, figures: [figure] }],
        },
        { title: title("none"), pays: [] },
      ],
    },
    gaps: new Map([["none", "outside the filter"]]),
  });
  expect(data?.rows[0]?.lanes[0]?.spans).toEqual([{ from: 0, to: 12, weight: "stem" }]);
  expect(data?.rows[1]).toMatchObject({ lanes: [], gap: "outside the filter" });
});

it("a trend stands on one scale from zero, and writes its ends", () => {
  const points = [
    { year: 2020, value: 50, label: "50 k" },
    { year: 2021, value: 100, label: "100 k" },
  ];
  const line = { key: "a", name: "A", rank: 0, source: "a", points, breaks: [], notes: [] };
  const data = trendData({ currency: "USD", lines: [line] });
  expect(data?.heights[0]).toBe(108);
  expect(data?.lines[0]?.dots.map(({ y }) => y)).toEqual([63, 18]);
  expect(data?.lines[0]?.dots.map(({ tip }) => tip)).toEqual([
    "A\n2020: US$50 k",
    "A\n2021: US$100 k",
  ]);
  expect(data?.lines[0]?.labels.map(({ words }) => words)).toEqual(["50 k", "100 k"]);
  expect(trendData({ currency: "USD", lines: [] })).toBeNull();
});
