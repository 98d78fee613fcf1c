import { inputOf } from "@/components/admin/forms/form-input";

function sent(kind: "amount" | "text", typed: string): unknown {
  const form = new FormData();
  form.set("salaries.amount", typed);
  const input = inputOf(form, [{ name: "salaries.amount", label: "Amount", kind }], {
    salaries: { slug: "a" },
  });
  return (input as { salaries: object }).salaries;
}

it.each([
  ["9.5 L", "950000"],
  ["9,50,000", "950000"],
  ["1200000.50", "1200000.5"],
  // What says more than an amount is the server's to refuse.
  ["$120k", "$120k"],
  ["12 LPA", "12 LPA"],
  ["about 12 L", "about 12 L"],
  ["10-12 L", "10-12 L"],
])("sends the amount %j as %j", (typed, amount) => {
  expect(sent("amount", typed)).toEqual({ slug: "a", amount });
});

it("sends any other text as it was typed", () => {
  expect(sent("text", " 9.5 L ")).toEqual({ slug: "a", amount: "9.5 L" });
});
