import { stillTree } from "@/server/http/still-tree";

const line = (row: string, value: unknown) => `${row}:${JSON.stringify(value)}\n`;
const element = (type: string, props: object) => ["$", type, null, props];
const still = (mark: string, children: unknown, type = "section") =>
  element(type, { id: mark, "data-still": mark, children });
const CLIENT = 'a:I[1,["/a.js"],"Opener"]\n';

/** What is left of a tree: its rows by number, and what is read from the page. */
function left(tree: string, ...there: string[]) {
  const { rows, read } = stillTree(tree, new Set(there)) ?? { rows: "", read: [] };
  const models = rows
    .split("\n")
    .filter((row) => /^[0-9a-f]+:["[{]/.test(row))
    .map((row) => [row.slice(0, row.indexOf(":")), JSON.parse(row.slice(row.indexOf(":") + 1))]);
  return { rows, read, models: Object.fromEntries(models) };
}

it("reads from the page what is marked, and keeps the rest", () => {
  const tree = line("0", [still("s", [element("p", { children: "a" })]), element("i", {})]);
  const { read, models } = left(tree, "s");
  expect(read).toEqual([["1", "s"]]);
  expect(models["0"]).toEqual([
    element("section", {
      id: "s",
      "data-still": "s",
      dangerouslySetInnerHTML: { __html: "$1" },
    }),
    element("i", {}),
  ]);
});

it("keeps what holds a component of the browser, and reads what is marked beside it", () => {
  const tree =
    CLIENT + line("0", still("outer", [still("inner", "a"), element("$La", { children: "b" })]));
  const { read, rows } = left(tree, "outer", "inner");
  expect(read.map(([, mark]) => mark)).toEqual(["inner"]);
  expect(rows).toContain('"$La"');
});

it("keeps what the page does not show, and what React moves to its head", () => {
  const link = element("link", { rel: "alternate", href: "/a" });
  const tree = line("0", [still("lost", "a"), still("head", [link])]);
  expect(left(tree, "head").read).toEqual([]);
});

it("reads a drawing with its title", () => {
  const drawing = element("svg", { children: element("title", { children: "a" }) });
  expect(left(line("0", still("s", drawing)), "s").read).toHaveLength(1);
  expect(left(line("0", still("s", element("title", {}))), "s").read).toEqual([]);
});

it("follows rows, parts of rows and texts to what they name", () => {
  const tree =
    '1:"$Sreact.fragment"\n2:T3,abc' +
    line("3", still("s", [["$", "$1", "k", { children: "$2" }], "$$5"])) +
    line("4", { list: [{ a: "b" }] }) +
    line("0", ["$L3", "$4:list:0", "$4:list"]);
  const { read, models, rows } = left(tree, "s");
  expect(read).toHaveLength(1);
  // What is named twice is written once, and a text that nothing names any more not at all.
  expect(rows.match(/"b"/g)).toHaveLength(1);
  expect(rows).not.toContain("abc");
  const [, named, list] = models["0"];
  expect(list).toEqual([named]);
  expect(models[named.slice(1)]).toEqual({ a: "b" });
});

it("keeps texts, maps, promises, streams and modules that are still named", () => {
  const tree = `${CLIENT}7:X\n7:C\n2:T5,a\u00e9c\n${line("3", [["k", still("s", "a")]])}${line("0", ["$2", "$Q3", "$@5", "$7", "$Ld", "$undefined"])}5:null\n`;
  const { rows, models } = left(tree, "s");
  for (const kept of [CLIENT, "7:X\n7:C\n", "2:T5,a\u00e9c\n", "5:null\n"]) {
    expect(rows).toContain(kept);
  }
  // A module is looked up as soon as its row comes: what it names has to stand before it.
  expect(rows.indexOf("5:null")).toBeLessThan(rows.indexOf(CLIENT));
  expect(models["0"]).toEqual(["$2", "$Q3", "$@5", "$7", "$Ld", "$undefined"]);
  expect(models["3"][0][1][3].dangerouslySetInnerHTML).toBeDefined();
});

it.each([
  ["a row that does not end", "0:[]"],
  ["a row of another kind", '0:[]\n1:E{"digest":"a"}\n'],
  ["what a stream brings", '7:X\n7:"a"\n0:["$7"]\n'],
  ["a name of another kind", '0:["$Z1"]\n'],
  ["a module that names parts", '1:["/a.js"]\n2:I[1,"$1","A"]\n0:["$L2"]\n'],
  ["no tree at all", "a:b\n"],
])("leaves a tree as it is that holds %s", (_what, tree) => {
  expect(stillTree(tree, new Set(["s"]))).toBeNull();
});
