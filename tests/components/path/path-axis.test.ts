import {
  axisOf,
  differenceWords,
  isOnAxis,
  type StatedMiddle,
} from "@/components/charts/staircase/path-axis";
import { staircaseOf } from "@/components/charts/staircase/staircase-of";

const middle = (
  currencyCode: string,
  basis: StatedMiddle["basis"] = "UNKNOWN",
  period: StatedMiddle["period"] = "YEAR",
) => ({ basis, period, money: { amount: "1000000", currencyCode } });

/** What a staircase asks of a figure besides. */
const ASIDE = {
  statistic: "MEDIAN" as const,
  sampleSize: 16,
  observedFrom: "2020-01-01",
  observedTo: "2023-12-31",
  edition: { name: "file of a day" },
  interval: null,
};

const title = (slug: string, ...stated: readonly (ReturnType<typeof middle> | null)[]) => ({
  slug,
  name: slug.toUpperCase(),
  pay: {
    bySource: stated.map((central, place) => ({
      source: {
        slug: `s${place}`,
        name: `S${place}`,
        method: "MIXED" as const,
        publisher: { name: `P${place}` },
      },
      central: central && {
        ...central,
        ...ASIDE,
        provenance: { salaries: [{ slug: `${slug}-${place}` }] },
      },
      spreads: [],
    })),
    missing: stated.length > 0 ? null : { reason: "OUT_OF_SCOPE" as const },
  },
});

const AXIS = { basis: "UNKNOWN", period: "YEAR", currency: "INR" } as const;

it("takes the kind of pay that most titles have, whatever order they come in", () => {
  const titles = [
    title("a", middle("USD"), middle("USD", "TOTAL"), middle("INR")),
    title("b", middle("INR")),
    title("c"),
  ];
  expect(axisOf(titles)).toEqual(AXIS);
  expect(axisOf(titles.toReversed())).toEqual(AXIS);
  expect(axisOf([title("c")])).toBeNull();
});

it("A3b: draws only what is of the axis's basis, period and currency, and says how the others differ", () => {
  const monthly = middle("INR", "UNKNOWN", "MONTH");
  expect(isOnAxis(monthly, AXIS)).toBe(false);
  expect(differenceWords(monthly, AXIS)).toEqual(["another period (a month)"]);
  expect(differenceWords(middle("USD", "TOTAL"), AXIS)).toEqual([
    "another basis (total pay)",
    "another currency (USD)",
  ]);
  const change = (from: string, to: string, source: string, ...slugs: string[]) => ({
    from: { slug: from, name: from },
    to: { slug: to, name: to },
    comparability: "SAME_SOURCE" as const,
    low: { amount: "1", currencyCode: "INR" },
    high: { amount: "1", currencyCode: "INR" },
    tooFewToTell: true,
    pairs: [{ source: { slug: source } }],
    provenance: { salaries: slugs.map((slug) => ({ slug })) },
  });
  const data = staircaseOf(
    {
      titles: [
        title("a", middle("INR"), monthly),
        title("b", middle("INR"), monthly),
        title("c", null, monthly),
        title("d"),
      ],
      steps: [
        { change: change("a", "b", "s0", "a-0", "b-0") },
        { change: change("b", "c", "s1", "b-1", "c-1") },
      ],
      bridges: [],
    },
    AXIS,
    { markOf: (source) => ["s0", "s1"].indexOf(source), table: "table" },
  );
  expect(data?.axis.ticks.map(({ label }) => label)).toContain("0");
  expect(data?.marks.map(({ id }) => id)).toEqual(["a s0", "b s0"]);
  expect(data?.changes.map(({ lines }) => lines)).toEqual([[{ from: "a s0", to: "b s0" }], []]);
  expect(data?.marks[0]).toMatchObject({ said: "P0 · n 16", few: true, range: null });
  // Where both sides count few, that is what is said of the change.
  expect(data?.changes[0]).toMatchObject({ kind: "few", basis: "too few to tell apart" });
  // A6: the word of the table, and not one of the chart's own.
  expect(data?.titles.map(({ gap }) => gap).slice(2)).toEqual([
    "not on this axis",
    "not in this view",
  ]);
});

it("draws what a source states over titles that it leaves out, and the middle half of those it states the median of", () => {
  const spread = {
    median: middle("INR"),
    firstQuartile: { money: { amount: "800000", currencyCode: "INR" } },
    thirdQuartile: { money: { amount: "1500000", currencyCode: "INR" } },
  };
  const [a, c] = ["a", "c"].map((slug) => title(slug, middle("INR")));
  if (!a || !c) throw new TypeError("two titles");
  const data = staircaseOf(
    {
      titles: [
        {
          ...a,
          pay: { ...a.pay, bySource: a.pay.bySource.map((own) => ({ ...own, spreads: [spread] })) },
        },
        title("b"),
        c,
      ],
      steps: [],
      bridges: [
        {
          from: { slug: "a", name: "A" },
          to: { slug: "c", name: "C" },
          comparability: "SAME_SOURCE",
          low: { amount: "0", currencyCode: "INR" },
          high: { amount: "0", currencyCode: "INR" },
          tooFewToTell: false,
          pairs: [{ source: { slug: "s0" } }],
          provenance: { salaries: [{ slug: "a-0" }, { slug: "c-0" }] },
        },
      ],
    },
    AXIS,
    { markOf: () => 0, table: "table" },
  );
  expect(data?.marks.map(({ range }) => range)).toEqual([[8, 15], null]);
  expect(data?.axis.greatest).toBe(15);
  expect(data?.changes).toMatchObject([
    { from: 0, to: 2, kind: "same", lines: [{ from: "a s0", to: "c s0" }] },
  ]);
});
