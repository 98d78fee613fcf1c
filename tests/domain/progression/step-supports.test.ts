import { findPath } from "@/domain/progression/path";
import { isMove, strongestEvidence, supportsOf } from "@/domain/progression/step-supports";
import { evidenceOf, revision, scope, source, step, support, title } from "../fixtures";

const { asOf } = scope();
const held = evidenceOf([], {
  sources: [source("ladder"), source("article"), source("gone", { withdrawn: revision(1) })],
  titles: ["a", "b", "c"].map((id) => title(id)),
  steps: [step("a", "b"), step("b", "c"), step("a", "c")],
  stepSupports: [
    support("a-to-b", "article", { evidence: "EDITORIAL" }),
    support("a-to-b", "ladder", { evidence: "PRINTED_ORDER" }),
    support("a-to-b", "gone", { evidence: "SOURCED" }),
    support("b-to-c", "ladder", { evidence: "STATED", withdrawn: revision(2) }),
    support("a-to-c", "ladder", { evidence: "LIKENESS" }),
  ],
});

it("tells what a step rests on, the strongest first, without what was withdrawn", () => {
  expect(supportsOf(held, "a-to-b", asOf).map(({ id }) => id)).toEqual([
    "a-to-b-by-ladder",
    "a-to-b-by-article",
  ]);
  expect(strongestEvidence(held, "a-to-b", asOf)).toBe("PRINTED_ORDER");
  expect(supportsOf(held, "b-to-c", asOf)).toEqual([]);
});

it("knows what stood at an earlier moment", () => {
  expect(strongestEvidence(held, "b-to-c", revision(1).at)).toBe("STATED");
  expect(strongestEvidence(held, "a-to-b", revision(0).at)).toBe("SOURCED");
});

it("calls a step that no source speaks of editorial, and likeness no move", () => {
  expect(strongestEvidence(held, "b-to-c", asOf)).toBe("EDITORIAL");
  expect(held.steps.map((each) => isMove(held, each, asOf))).toEqual([true, true, false]);
});

it("leads no path along a likeness, though it were shorter, nor along what nobody speaks of any more", () => {
  const then = revision(1).at;
  expect(findPath(held, "a", "c", then)?.map(({ id }) => id)).toEqual(["a-to-b", "b-to-c"]);
  expect(findPath(held, "a", "c", asOf)).toBeNull();
});
