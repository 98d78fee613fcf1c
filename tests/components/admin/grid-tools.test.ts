import {
  changed,
  NO_STEPS,
  redone,
  type Steps,
  undone,
} from "@/components/admin/forms/grid/grid-history";
import { gridCommand } from "@/components/admin/forms/grid/grid-keys";
import {
  asTabbedText,
  columnsOf,
  type GridRow,
  withCellAbove,
  withCellBelow,
  withRowBelow,
} from "@/components/admin/forms/grid/grid-rows";
import { withPasted } from "@/components/admin/forms/grid/pasted-rows";
import { MOST_TYPED_ROWS } from "@/domain/limits";

const ROWS: readonly GridRow[] = [
  { title: "Data Scientist", amount: "12 L", statistic: "median" },
  { title: "Data Analyst", amount: "8 L" },
  {},
  { title: "Machine Learning Manager" },
];

it("A27: undoes and does again, and typing on in one cell is one step", () => {
  const none: Steps<string> = NO_STEPS;
  const typed = ["a", "ab", "abc"].reduce(
    (steps, _next, at) => changed(steps, ["", "a", "ab"][at] ?? "", "0 title"),
    none,
  );
  expect(typed.past).toEqual([""]);
  const back = undone(typed, "abc");
  expect(back?.value).toBe("");
  expect(back && redone(back.steps, back.value)?.value).toBe("abc");
  expect(undone(none, "x")).toBeNull();
  expect(redone(typed, "abc")).toBeNull();
  const elsewhere = changed(typed, "abc", "1 title");
  expect(elsewhere.past).toEqual(["", "abc"]);
  expect(back && changed(back.steps, "", null).future).toEqual([]);
});

it("A27: fills from above and below, and puts a row in between where there is room", () => {
  expect(withCellAbove(ROWS, 1, "statistic")[1]).toMatchObject({ statistic: "median" });
  expect(withCellAbove(ROWS, 0, "statistic")).toBe(ROWS);
  const below = withCellBelow(ROWS, 0, "statistic").map(({ statistic }) => statistic);
  expect(below).toEqual(["median", "median", undefined, "median"]);
  expect(withRowBelow(ROWS, 0).map(({ title }) => title ?? "")).toEqual([
    "Data Scientist",
    "",
    "Data Analyst",
    "",
    "Machine Learning Manager",
  ]);
  const full = Array.from({ length: MOST_TYPED_ROWS }, () => ({ title: "x" }));
  expect(withRowBelow(full, 0)).toBe(full);
});

it("A29: shows columns that somebody wants to see beside those that are filled", () => {
  const labels = (shown: Parameters<typeof columnsOf>[1]) =>
    columnsOf(ROWS, shown).map(({ field }) => field);
  expect(labels([])).not.toContain("url");
  expect(labels(["url", "country"])).toEqual(expect.arrayContaining(["url", "country"]));
});

it("copies rows out so that they come back as they were, and no spreadsheet runs them", () => {
  const rows = [...ROWS, { title: "=HYPERLINK(1)", amount: "9 L" }];
  const text = asTabbedText(rows, columnsOf(rows));
  expect(text).toContain("'=HYPERLINK(1)");
  const back = withPasted([{}], 0, 0, text).rows;
  expect(back.slice(0, 3).map(({ title, amount }) => [title, amount])).toEqual([
    ["Data Scientist", "12 L"],
    ["Data Analyst", "8 L"],
    ["Machine Learning Manager", ""],
  ]);
});

it("A20: takes a first line in another language for names, and asks what they are", () => {
  const [row] = withPasted([{}], 0, 0, "Functie\tSalaris\nData Scientist\t12 L").rows;
  expect(row).toEqual({ unread: { Functie: "Data Scientist", Salaris: "12 L" } });
  const plain = withPasted([{}], 0, 0, "Data Scientist\ttwelve lakh\nData Analyst\t8 L").rows;
  expect(plain[0]).toMatchObject({ title: "Data Scientist", amount: "twelve lakh" });
});

it("knows its keys, and leaves what a cell does itself", () => {
  const key = (key: string, more: object = {}) => ({
    ...{ key, code: key.length > 1 ? key : `Key${key.toUpperCase()}` },
    ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
    ...more,
  });
  expect(gridCommand(key("z", { ctrlKey: true }), false)).toBe("undo");
  expect(gridCommand(key("Z", { metaKey: true, shiftKey: true }), false)).toBe("redo");
  expect(gridCommand(key("d", { ctrlKey: true }), false)).toBe("fillDown");
  expect(gridCommand(key("c", { ctrlKey: true }), false)).toBeNull();
  expect(gridCommand(key("Enter"), true)).toBe("down");
  expect(gridCommand(key("Enter", { altKey: true }), false)).toBe("insertRow");
  expect(gridCommand(key("ArrowDown"), false)).toBe("down");
  expect(gridCommand(key("ArrowDown"), true)).toBeNull();
  expect(gridCommand(key("d"), false)).toBeNull();
});
