import fc from "fast-check";
import { tableCells } from "@/tables/table-cells";

describe("the cells of a table", () => {
  it.each([
    ['"Data\nScientist"\t12 L', [["Data\nScientist", "12 L"]]],
    [
      'a\t"Pune,\r\nMaharashtra"\r\nb\tc',
      [
        ["a", "Pune,\nMaharashtra"],
        ["b", "c"],
      ],
    ],
    ['"Bengaluru ""Silicon Valley"""\tx', [['Bengaluru "Silicon Valley"', "x"]]],
    ['"Title"\t"Amount"', [["Title", "Amount"]]],
    ['"a\tb"\tc', [["a\tb", "c"]]],
    ['5" screen\t"so called" title', [['5" screen', '"so called" title']]],
    ['"never closed\tx', [['"never closed', "x"]]],
    ["a\t\tb\n", [["a", "", "b"], [""]]],
    ['""\tx', [["", "x"]]],
  ])("B03: are those of %j", (text, cells) => {
    expect(tableCells(text, "\t")).toEqual(cells);
  });
  it("come back from what RFC 4180 writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", ",", " "), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const written = rows
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join("\t"))
            .join("\n");
          expect(tableCells(written, "\t")).toEqual(rows);
        },
      ),
    );
  });
});
