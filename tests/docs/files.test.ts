import { readFileSync } from "node:fs";
import { TABLES } from "@/components/downloads/tables";
import { OTHER_NAMES } from "@/domain/entry/column-names";
import { ROW_FIELDS } from "@/domain/entry/row-cells";
import { MOST_FILE_BYTES, MOST_FILE_ROWS } from "@/domain/limits";
import { foundMapping, MOST_COLUMNS } from "@/importers/csv/columns";
import { LONGEST_RECORD } from "@/tables/parse-table";
import { tableAfter } from "./table-after";

const FILES = readFileSync("docs/files.md", "utf8");

/** The rows of the table of columns: a field, and its other names. */
const rows = FILES.slice(FILES.indexOf("<!-- columns"))
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, field = "", names = ""]) => ({ field, names: names.split(", ") }));

it("names every column, and every other name that it is found by", () => {
  expect(rows.map(({ field, names }) => [field, names])).toEqual(
    ROW_FIELDS.map((field) => [field, OTHER_NAMES[field]]),
  );
  expect(FILES).toContain(`in this order: ${ROW_FIELDS.join(", ")}.`);
});

it.each(rows.flatMap(({ field, names }) => names.map((name) => [name, field] as const)))(
  "finds a column called %s as %s, however it is spelt",
  (name, field) => {
    const spelt = name.toUpperCase().replaceAll(" ", "_");
    const needed = ["title", "amount"].filter((other) => other !== field);
    expect(foundMapping([spelt, ...needed]).mapping[0]).toBe(field);
  },
);

it("states the limits of a file", () => {
  const stated =
    /At most ([\d,]+) bytes, ([\d,]+) rows, ([\d,]+) columns, ([\d,]+) characters/.exec(FILES);
  expect(stated?.slice(1).map((text) => Number(text.replaceAll(",", "")))).toEqual([
    MOST_FILE_BYTES,
    MOST_FILE_ROWS,
    MOST_COLUMNS,
    LONGEST_RECORD,
  ]);
});

it.each(Object.entries(TABLES))(
  "names every parameter that %s takes, and no other",
  (name, table) => {
    const place = Object.keys(TABLES).indexOf(name) + 1;
    const named = tableAfter(FILES, "<!-- parameters")
      .filter((cells) => cells[place] === "yes")
      .flatMap(([cell = ""]) =>
        [...cell.matchAll(/`(\w+)`/g)].map(([, parameter = ""]) => parameter),
      );
    expect(new Set(named)).toEqual(new Set<string>(table.takes));
  },
);
