import { columnWords, type DataColumn } from "@/domain/data/column";
import { countOf, formatDate } from "@/domain/words/format";
import { CSV_COLUMNS } from "./columns";
import type { CitedSource, Download } from "./download";

/** What somebody has to know who finds the files alone: what they are, what the columns mean, whose the figures are. */
export function readmeOf(download: Download): string {
  const { heading, columns, rows, leftOut } = download;
  return text(
    `# ${heading}`,
    ...about(download),
    "## Columns",
    columns.map(columnLine).join("\n"),
    "In the CSV also:",
    CSV_COLUMNS.map(columnLine).join("\n"),
    `${rowsWords(rows.length, leftOut.length)} An empty cell is never zero.`,
    ...whose(download),
  );
}

/** The same as a text to read: the table itself, and whose its figures are. */
export function briefOf(download: Download): string {
  return text(`# ${download.heading}`, ...about(download), tableOf(download), ...whose(download));
}

function columnLine(column: DataColumn): string {
  return `- \`${column.name}\`: ${columnWords(column)}`;
}

function rowsWords(held: number, leftOut: number): string {
  const without =
    leftOut === 0 ? "" : `, and in the CSV ${countOf(leftOut, "row")} for what is left out`;
  return `${capitalised(countOf(held, "row"))}${without}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function text(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function about({ shownAs, sentences, asOf, address }: Download): string[] {
  return [
    shownAs.join(" "),
    sentences.join("\n"),
    `As of ${formatDate(asOf)} (${asOf}). The same again, for ever: <${address}>`,
    "Stepwise shows what sources say, side by side. Nothing here is a blend of several sources.",
  ];
}

function tableOf({ columns, rows }: Download): string {
  if (rows.length === 0) return "No figure can be shown for this.";
  const lines = [
    columns.map(({ name }) => name),
    columns.map(() => "---"),
    ...rows.map((row) => row.map((cell) => escaped(cell === null ? "" : String(cell)))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function whose({ sources, leftOut }: Download): string[] {
  return [
    ...(leftOut.length > 0
      ? ["## Left out", leftOut.map(({ reason }) => `- ${escaped(reason)}`).join("\n")]
      : []),
    "## Sources",
    sources.length > 0 ? sources.map(sourceLine).join("\n") : "None: no figure is shown.",
  ];
}

function sourceLine({ publisher, name, url, licence, licenceUrl, methodNote, note }: CitedSource) {
  const terms = licence ? `${licence}${licenceUrl ? ` <${licenceUrl}>` : ""}` : "no licence stated";
  const parts = [
    `- ${publisher.name}: ${name}.`,
    url ? `<${url}>` : "",
    `Licence: ${terms}.`,
    methodNote,
    note ?? "",
  ];
  return escaped(parts.filter((part) => part !== "").join(" "));
}

/** What a table of Markdown and its readers would take for signs of their own. */
function escaped(cell: string): string {
  return cell.replace(/\s+/g, " ").replace(/[|\\]/g, "\\$&");
}
