import { countOf, formatDate } from "@/domain/format";
import type { CitedSource, Download } from "./download";

/** What somebody has to know who finds the files alone: what they are, what the columns mean, whose the figures are. */
export function readmeOf(download: Download): string {
  const { heading, columns, rows } = download;
  return text(
    `# ${heading}`,
    ...about(download),
    "## Columns",
    columns.map(({ name, describes }) => `- \`${name}\`: ${describes}`).join("\n"),
    `${countOf(rows.length, "row")}. An empty cell is not stated by the source; it is never zero.`,
    ...whose(download),
  );
}

/** The same as a text to read: the table itself, and whose its figures are. */
export function briefOf(download: Download): string {
  return text(`# ${download.heading}`, ...about(download), tableOf(download), ...whose(download));
}

function text(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function about({ sentences, asOf, address }: Download): string[] {
  return [
    sentences.join("\n"),
    `As of ${formatDate(asOf)} (${asOf}). The same again, for ever: <${address}>`,
    "Stepwise shows what sources say, side by side. Nothing here is a blend of several sources.",
  ];
}

function tableOf({ columns, rows }: Download): string {
  if (rows.length === 0) return "No figure is held for this.";
  const lines = [
    columns.map(({ name }) => name),
    columns.map(() => "---"),
    ...rows.map((row) => row.map((cell) => escaped(cell === null ? "" : String(cell)))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function whose({ sources, leftOut }: Download): string[] {
  const missing = leftOut.map(
    ({ source, rows, page }) =>
      `- ${source}: ${countOf(rows, "row")}, which may be cited one by one and not passed on. Read them at <${page}>`,
  );
  return [
    "## Sources",
    sources.map(sourceLine).join("\n"),
    ...(missing.length > 0 ? ["## Left out", missing.join("\n")] : []),
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
