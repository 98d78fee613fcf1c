import { parse } from "csv-parse/sync";

/** The rows of a CSV by the names of its columns, with or without the mark of UTF-8. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true }) as Record<string, string>[];
}

/** The rows of the one table of a text in Markdown, by the names of its columns. */
export function markdownRows(text: string): Record<string, string>[] {
  const [head = [], , ...rows] = text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map(cellsOf);
  return rows.map((cells) =>
    Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ""])),
  );
}

function cellsOf(line: string): string[] {
  return line.slice(2, -2).split(/ \| /).map(plain);
}

/** The entries under one heading of it. */
export function markdownList(text: string, heading: string): string[] {
  const [, part = ""] = text.split(`## ${heading}\n\n`);
  const [list = ""] = part.split("\n\n");
  return list
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => plain(line.slice(2)));
}

/** Text of Markdown without the marks that keep it from being read as marks. */
function plain(text: string): string {
  return text.replace(/\\([|\\])/g, "$1");
}
