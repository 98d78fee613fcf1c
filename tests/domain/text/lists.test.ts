import { titlePay } from "@/domain/pay/figure";
import { compareText } from "@/domain/text/lists";
import { evidenceOf, salary, scope } from "../fixtures";

it("orders by code units, not by the custom of a language", () => {
  const slugs = ["sa", "s-b", "s", "sB", "s1", "sä"];
  expect(slugs.toSorted(compareText)).toEqual(["s", "s-b", "s1", "sB", "sa", "sä"]);
  expect(compareText("s", "s")).toBe(0);
});

it("puts sources in the order of their slugs", () => {
  // In English, a hyphen is passed over: "s-b" would come after "sa".
  const evidence = evidenceOf([salary("sa", "a", 10), salary("s-b", "a", 11)]);
  const { bySource } = titlePay(evidence, "a", scope());
  expect(bySource.map(({ sourceId }) => sourceId)).toEqual(["s-b", "sa"]);
});
