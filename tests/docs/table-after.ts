/** The rows of the first table after a marker of a page, as cells. */
export function tableAfter(page: string, marker: string): string[][] {
  const lines = page.slice(page.indexOf(marker)).split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
