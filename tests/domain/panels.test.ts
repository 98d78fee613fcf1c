import { titlePay } from "@/domain/pay/figure";
import { basisPanels } from "@/domain/pay/panels";
import { evidenceOf, salary, scope } from "./fixtures";

const evidence = evidenceOf([
  salary("s1", "a", 10, { basis: "BASE" }),
  salary("s2", "a", 13, { basis: "CTC" }),
  salary("s2", "b", 15, { basis: "CTC" }),
]);
const rows = ["a", "b", "c"].map((title) => titlePay(evidence, title, scope()));
const shape = (mix: boolean) =>
  basisPanels(rows, { evidence, scope: scope(), mix }).map(({ bases, mixed, rows: inPanel }) => ({
    bases,
    mixed,
    sources: inPanel.map((row) => row.bySource.map((pay) => pay.sourceId)),
    missing: inPanel.map((row) => row.missing?.reason ?? null),
  }));

it("never sets base pay and cost to company on one axis by itself", () => {
  expect(shape(false)).toEqual([
    {
      bases: ["BASE"],
      mixed: false,
      sources: [["s1"], [], []],
      missing: [null, "NOT_COMPARABLE", "NO_EVIDENCE"],
    },
    {
      bases: ["CTC"],
      mixed: false,
      sources: [["s2"], ["s2"], []],
      missing: [null, null, "NO_EVIDENCE"],
    },
  ]);
});

it("mixes them where asked to, and says so", () => {
  expect(shape(true)).toEqual([
    {
      bases: ["BASE", "CTC"],
      mixed: true,
      sources: [["s1", "s2"], ["s2"], []],
      missing: [null, null, "NO_EVIDENCE"],
    },
  ]);
});
