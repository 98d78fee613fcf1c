import { progression } from "@/domain/pay/progression";
import { progressionSentences } from "@/domain/pay/sentences/summaries";
import { evidenceOf, guideEvidence, salary, scope, step, title } from "./fixtures";

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
    "Pay rises by ₹17 L (142%) from DATA-SCIENTIST to CHIEF in the one source whose figures for both may be compared, glassdoor-publisher (average of unstated kind, pay basis not stated, India, not dated).",
    "Pay falls by ₹3.5 L (11%) from MANAGER to CHIEF in the one source whose figures for both may be compared, glassdoor-publisher (average of unstated kind, pay basis not stated, India, not dated).",
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

it("measures over titles that a source leaves out what it states at both sides of them", () => {
  const bridged = (...salaries: Parameters<typeof evidenceOf>[0]) =>
    progression(
      evidenceOf(salaries, {
        titles: ["a", "b", "c", "d", "e"].map((id) => title(id)),
        steps: [step("a", "b"), step("b", "c"), step("c", "d"), step("d", "e")],
      }),
      "a",
      "e",
      scope(),
    )?.bridges.map(({ fromTitleId, toTitleId }) => `${fromTitleId} ${toTitleId}`);
  const [s, t] = ["s", "t"].map(
    (source) => (name: string, lakh: number) => salary(source, name, lakh),
  );
  if (!s || !t) throw new TypeError("two sources");
  expect(bridged(s("a", 10), t("b", 12), s("c", 20))).toEqual(["a c"]);
  // Each from a title to the next that its source states.
  expect(bridged(s("a", 10), s("c", 12), s("e", 11))).toEqual(["a c", "c e"]);
  expect(bridged(s("a", 10), t("b", 12), s("d", 20), t("d", 21))).toEqual(["a d", "b d"]);
  // None where every step is measured inside one source, and none across sources.
  expect(bridged(s("a", 10), s("b", 12), t("a", 11), t("b", 13), s("c", 14), t("c", 15))).toEqual(
    [],
  );
  expect(bridged(s("a", 10), t("c", 12))).toEqual([]);
});
