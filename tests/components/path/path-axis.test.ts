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

const title = (slug: string, ...stated: readonly (ReturnType<typeof middle> | null)[]) => ({
  slug,
  name: slug.toUpperCase(),
  pay: {
    bySource: stated.map((central, place) => ({
      source: { slug: `s${place}`, name: `S${place}`, publisher: { name: `P${place}` } },
      central: central && { ...central, provenance: { salaries: [{ slug: `${slug}-${place}` }] } },
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
  const change = (from: string, to: string, ...slugs: string[]) => ({
    from: { slug: from, name: from },
    to: { slug: to, name: to },
    change: {
      comparability: "SAME_SOURCE" as const,
      low: { amount: "1", currencyCode: "INR" },
      high: { amount: "1", currencyCode: "INR" },
      provenance: { salaries: slugs.map((slug) => ({ slug })) },
    },
  });
  const data = staircaseOf(
    {
      titles: [
        title("a", middle("INR"), monthly),
        title("b", middle("INR"), monthly),
        title("c", null, monthly),
        title("d"),
      ],
      steps: [change("a", "b", "a-0", "b-0"), change("b", "c", "b-1", "c-1")],
    },
    AXIS,
    (source) => ["s0", "s1"].indexOf(source),
  );
  expect(data?.axis.ticks.map(({ label }) => label)).toContain("0");
  expect(data?.marks.map(({ id }) => id)).toEqual(["a s0", "b s0"]);
  expect(data?.changes.map(({ lines }) => lines)).toEqual([[{ from: "a s0", to: "b s0" }], []]);
  expect(data?.changes[1]?.basis).toBe("same source, not on this axis");
  // A6: the word of the table, and not one of the chart's own.
  expect(data?.titles.map(({ gap }) => gap).slice(2)).toEqual([
    "not on this axis",
    "outside the filter",
  ]);
});
