import { parse, validate } from "graphql";
import { DOCUMENTS } from "@/components/admin/documents";
import { inputOf } from "@/components/admin/forms/form-input";
import { isEmptyRow, withCell } from "@/components/admin/forms/grid/grid-rows";
import { withPasted } from "@/components/admin/forms/grid/pasted-rows";
import { ownPath } from "@/components/admin/own-path";
import { adminSchema } from "@/graphql/schema";

const schema = adminSchema();

it.each(Object.entries(DOCUMENTS))(
  "what the form %s asks is answered by the schema",
  (_name, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  },
);

it.each([
  "//evil.example/admin",
  "/\\evil.example/admin",
  "https:evil.example",
  "https://evil.example/admin",
  "javascript:alert(1)",
  "/admin/../../evil",
  "/",
  "",
  undefined,
])("A18: %s leads nowhere but to the start page of curators", (asked) => {
  expect(ownPath(asked)).toBe("/admin");
});

it("A18: leads back to the page that was asked for", () => {
  expect(ownPath("/admin/people?a=1")).toBe("/admin/people?a=1");
});

describe("the grid", () => {
  it("takes a table from the cell on that it is pasted into", () => {
    const { rows } = withPasted([{}, { title: "A" }], 1, 1, "12 L\tmedian\r\n13 L\tmean\r\n");
    expect(rows.slice(1, 3)).toEqual([
      { title: "A", amount: "12 L", statistic: "median" },
      { amount: "13 L", statistic: "mean" },
    ]);
    expect(isEmptyRow(rows.at(-1) ?? { title: "x" })).toBe(true);
  });
  it("finds its columns by a first line that names them", () => {
    const [row] = withPasted([{}], 0, 0, "n\tTitle\tcolour\tAmount\n5\tA\tred\t12 L").rows;
    expect(row).toEqual({
      sampleSize: "5",
      title: "A",
      amount: "12 L",
      unread: { colour: "red" },
    });
  });
  it("always has an empty row to type into", () => {
    expect(withCell([{}], 0, "title", "A")).toEqual([{ title: "A" }, {}]);
  });
});

it("a form sends empty cells as nothing, nests names with dots, and takes passwords to the letter", () => {
  const typed = new FormData();
  for (const [name, value] of Object.entries({ "a.b": " x ", "a.c": "", days: "30", word: " p " }))
    typed.set(name, value);
  const fields = [
    { name: "a.b", label: "" },
    { name: "a.c", label: "" },
    { name: "days", label: "", kind: "number" as const },
    { name: "word", label: "", kind: "password" as const },
    { name: "sure", label: "", kind: "yes" as const },
  ];
  expect(inputOf(typed, fields, { a: { id: 1 } })).toEqual({
    a: { id: 1, b: "x", c: null },
    days: 30,
    word: " p ",
    sure: false,
  });
});

it("a form sends lines as a list, and those with columns cell by cell", () => {
  const typed = new FormData();
  typed.set("names", " A \r\n\nB");
  typed.set("rows", "SQL\texpert\nPython\t\tby hand");
  const fields = [
    { name: "names", label: "", kind: "lines" as const },
    { name: "rows", label: "", kind: "lines" as const, columns: ["name", "level", "note"] },
    { name: "none", label: "", kind: "lines" as const },
  ];
  expect(inputOf(typed, fields, {})).toEqual({
    names: ["A", "B"],
    rows: [
      { name: "SQL", level: "expert", note: null },
      { name: "Python", level: null, note: "by hand" },
    ],
    none: [],
  });
});
