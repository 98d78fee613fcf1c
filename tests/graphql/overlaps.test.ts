import { publish } from "@/prisma/publish";
import { testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

it("says how far the ranges of neighbours overlap", async () => {
  const { database, data } = await testApi();
  const put = {
    source: [sourceRow("ranges")],
    salary: [
      ...["P25", "P75"].flatMap((statistic, end) =>
        [
          ["data-scientist", 1_000_000, 1_600_000],
          ["machine-learning-manager", 1_400_000, 2_200_000],
        ].map(([title, ...ends]) =>
          salaryRow("ranges", String(title), String(ends[end]), {
            id: `ranges-${title}-${statistic.toLowerCase()}`,
            statistic: statistic as "P25" | "P75",
          }),
        ),
      ),
    ],
  };
  await publish(database, { put }, { actor: "test", reason: "Fixture: ranges of two titles." });
  const { compare } = await data(`{
    compare(titles: ["machine-learning-manager", "data-scientist", "chief-data-scientist"]) {
      overlaps { source { slug } lower { slug } upper { slug } share words explanation provenance { salaries { slug source { slug } } steps { operation description } } }
    }
  }`);
  expect(compare.overlaps).toHaveLength(1);
  expect(compare.overlaps[0]).toMatchObject({
    source: { slug: "ranges" },
    lower: { slug: "data-scientist" },
    upper: { slug: "machine-learning-manager" },
    share: 0.33,
    words: "about a third",
    explanation:
      "In Fixture ranges, about a third of the range of Data Scientist (25th percentile to 75th percentile, ₹10 L to ₹16 L) lies above the bottom of the range of Machine Learning Manager, ₹14 L.",
    provenance: {
      salaries: [
        { slug: "ranges-data-scientist-p25", source: { slug: "ranges" } },
        { slug: "ranges-data-scientist-p75", source: { slug: "ranges" } },
        { slug: "ranges-machine-learning-manager-p25", source: { slug: "ranges" } },
      ],
      steps: [{ operation: "SUMMARISE" }],
    },
  });
});
