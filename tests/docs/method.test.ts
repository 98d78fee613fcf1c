import { readFileSync } from "node:fs";
import { GRADES } from "@/domain/evidence/vocabulary";
import { payChange } from "@/domain/pay/change";
import { GRADE_RULES } from "@/domain/pay/grade";
import { formatDifferenceRange, formatMoneyShort } from "@/domain/words/format";
import { evidenceOf, guideEvidence, salary, scope } from "../domain/fixtures";
import { tableAfter } from "./table-after";

const METHOD = readFileSync("docs/method.md", "utf8");

it("prints the rule of grades as it is applied", () => {
  const applied = GRADE_RULES.map(({ name, allows }) => [
    name,
    ...GRADES.map((grade) =>
      allows
        .filter(([, allowed]) => allowed === grade)
        .map(([finding]) => finding)
        .join("; "),
    ),
  ]);
  expect(tableAfter(METHOD, "<!-- grade-rules")).toEqual(applied);
});

it("works its example as the rule does", () => {
  const evidence = evidenceOf([
    salary("s1", "a", 10),
    salary("s1", "b", 14),
    salary("s2", "a", 6),
    salary("s3", "a", 9),
    salary("s3", "b", 12),
  ]);
  const change = payChange(evidence, "a", "b", scope());
  const inLakh = (value: typeof change.low) => value?.value.amount.div(100_000).toNumber();
  expect(METHOD).toContain(
    `**+${inLakh(change.low)} to +${inLakh(change.high)}, ${change.agreeing} of ${change.pairs.length} sources agree, S2 not used**`,
  );
});

it("states the guide's changes as they are measured", () => {
  const path = ["data-scientist", "specialist", "architect", "manager", "chief"];
  const steps = [
    ...path.slice(1).map((to, index) => [path[index] ?? to, to]),
    ["data-scientist", "chief"],
  ];
  const measured = steps.map(([from = "", to = ""]) => {
    const { pairs, low, high, comparability, percentLow } = payChange(
      guideEvidence(),
      from,
      to,
      scope(),
    );
    if (!low || !high) throw new Error("a step has no figure");
    const difference = formatDifferenceRange(low.value, high.value).replace("₹", "");
    const percent =
      comparability === "SAME_SOURCE" ? `, ${String(percentLow).replace("-", "−")}%` : "";
    const ends = pairs[0]
      ? [pairs[0].before, pairs[0].after].map(({ pay }) => formatMoneyShort(pay.value.money))
      : [];
    return {
      change: `${difference}${percent}`,
      ends,
      rests: comparability === "SAME_SOURCE" ? "same source" : "across sources",
    };
  });
  const rows = tableAfter(METHOD, "### The career guide");
  expect(rows.map(([, , , change, rests]) => [change, rests])).toEqual(
    measured.map(({ change, rests }) => [change, rests]),
  );
  for (const [index, { ends }] of measured.entries()) {
    for (const [place, amount] of ends.entries())
      expect(rows[index]?.[place + 1]).toContain(`${amount} (`);
  }
});
