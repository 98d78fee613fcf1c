import { progression } from "@/domain/pay/change";
import { progressionSentences } from "@/domain/pay/summaries";
import { evidenceOf, guideEvidence, salary, scope, step } from "./fixtures";

const asOf = scope().asOf;

it("follows the steps and measures each, and the whole", () => {
  const path = progression(guideEvidence(), "data-scientist", "chief", scope());
  expect(path?.titles.map((title) => title.id)).toEqual([
    "data-scientist",
    "specialist",
    "architect",
    "manager",
    "chief",
  ]);
  expect(path?.steps.map(({ change }) => change.comparability)).toEqual([
    "CROSS_SOURCE",
    "CROSS_SOURCE",
    "SAME_SOURCE",
    "SAME_SOURCE",
  ]);
});

it("does not hide a fall", () => {
  const path = progression(guideEvidence(), "data-scientist", "chief", scope());
  expect(path && progressionSentences(path, guideEvidence(), asOf)).toEqual([
    "Pay rises by ₹17 L (142 %) from DATA-SCIENTIST to CHIEF in the one source whose figures for both may be compared, glassdoor-publisher (average, not saying which, basis not stated, India, not dated).",
    "Pay falls by ₹3.5 L (11 %) from MANAGER to CHIEF in the one source whose figures for both may be compared, glassdoor-publisher (average, not saying which, basis not stated, India, not dated).",
    "Of the 4 steps, 2 can be measured inside one source and for 2 there are only figures of different sources.",
  ]);
});

it("takes the shortest way, ends in cycles, and says null where no step leads on", () => {
  const salaries = ["a", "b", "c", "d"].map((title, index) => salary("s", title, 10 + index));
  const steps = [step("a", "b"), step("b", "a"), step("b", "c"), step("a", "c"), step("c", "a")];
  const evidence = evidenceOf(salaries, { steps });
  expect(progression(evidence, "a", "c", scope())?.steps).toHaveLength(1);
  expect(progression(evidence, "b", "a", scope())?.steps).toHaveLength(1);
  expect(progression(evidence, "a", "d", scope())).toBeNull();
  expect(progression(evidence, "a", "a", scope())?.steps).toEqual([]);
});
