import type { Scope } from "@/domain/evidence/scope";
import { titlePay } from "@/domain/pay/figure";
import { evidenceOf, salary, scope, source } from "./fixtures";

const evidence = evidenceOf(
  [
    salary("s", "a", 10, { id: "in", country: "IN", basis: "TOTAL" }),
    salary("s", "a", 10, { id: "us", country: "US", basis: "BASE" }),
    salary("s", "b", 10, { id: "only-us", country: "US" }),
  ],
  { sources: [source("s")] },
);
const whyNot = (titleId: string, where: Scope["where"]) =>
  titlePay(evidence, titleId, scope({ where })).missing;

describe("a title without a figure in view", () => {
  it("says in how many other countries pay is held for it", () => {
    expect(whyNot("b", { country: "IN" })).toEqual({
      reason: "OUT_OF_SCOPE",
      explanation: "Sources state pay for this title in one other country, but none for India.",
    });
    expect(whyNot("a", { country: "DE" })?.explanation).toContain("in 2 other countries");
  });

  it("says that the filter keeps out what is held for the country", () => {
    expect(whyNot("a", { country: "IN", basis: "BASE" })).toEqual({
      reason: "OUT_OF_SCOPE",
      explanation: "Sources state pay for this title, but not for these choices.",
    });
  });

  it("says that no source states pay for it", () => {
    expect(whyNot("c", { country: "IN" })?.reason).toBe("NO_EVIDENCE");
  });
});
