import { neutralised } from "./spreadsheet-cells";

/** What a cell cannot hold without quotes: what separates cells and lines, and blanks that readers cut off. */
const QUOTED = /[",\r\n\u2028]|^\s|\s$/;

/** Lines of a CSV file by RFC 4180, in which no spreadsheet finds a formula. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: string): string {
  const text = neutralised(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
