import { archivePath } from "@/domain/data/archive-address";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { columnWords } from "@/domain/data/column";
import type { HeldEvidence } from "@/domain/data/held-evidence";
import type { Source } from "@/domain/evidence/evidence";
import { formatDate } from "@/domain/words/format";

/** What somebody has to know who finds the archive alone. */
export function archiveReadme({ revision, origin }: HeldEvidence): string {
  const moment = revision.at.toISOString();
  return text(
    `# Stepwise, revision ${revision.id}`,
    `What sources say about pay in machine-learning careers, side by side, as it stood on ${formatDate(moment)} (${moment}): ${revision.reason}`,
    `The same again, for ever: <${origin}${archivePath(revision.id, "zip")}>. The same tables in one SQLite database: <${origin}${archivePath(revision.id, "sqlite")}>.`,
    "Each table is in `csv/` and in `json/`; `datapackage.json` describes them for programs (Data Package, version 2), `SHA256SUMS` has the sum of every file (`sha256sum -c SHA256SUMS`), and `LICENCES.md` says whose the rows are and what may be done with them.",
    "An empty cell is never zero; the list of columns says what it is. Decimals are text in JSON, so that no reader rounds them. In CSV, text that a spreadsheet would run has an apostrophe in front. A word for what is left out: rows of sources that let nobody pass rows on are named in `left_out`, with the address at which each can be read.",
    "## From a figure to its rows",
    `A figure of ${origin}/data/pay.csv?titles=all&asOf=${moment} names its row of \`salaries\` by \`salary_slug\`. Where the question names neither a level, years, a year nor a basis, the row is found without it too: of the rows with the figure's \`title_slug\`, \`source_slug\`, \`edition_slug\` and \`country\`, the first in this order: \`statistic\` MEDIAN before MEAN before UNSPECIFIED_AVERAGE (no other stands for the middle); the latest \`observed_to\`; no experience stated before a level before a range of years, the wider first; no \`place\` before one; the earliest \`observed_from\`; the greatest \`sample_size\`; the least \`salary_slug\`. Of a title with a \`level_of_slug\` in \`titles\` the rows of that title whose \`level\` is its own are among them, taken as rows that state no level. A row whose \`origin\` is COMPUTED is of the \`cells\` of its data set, where the data set is held, and \`cell_amounts\` has what these are paid: a percentile is the amount at its rank, ⌈share × n⌉, of all of them in order.`,
    "## Tables",
    ...ARCHIVE_TABLES.flatMap(({ name, describes, columns, key }) => [
      `### ${name}`,
      `${describes.charAt(0).toUpperCase()}${describes.slice(1)}. Key: ${key.map((own) => `\`${own}\``).join(", ")}.`,
      columns.map((column) => `- \`${column.name}\`: ${columnWords(column)}`).join("\n"),
    ]),
  );
}

/** Whose the rows are, and what may be done with them. */
export function archiveLicences({ sources, names }: HeldEvidence): string {
  return text(
    "# Licences",
    "The figures belong to the sources, each under the licence that its publisher states. What Stepwise says in its own words (titles, steps, the guide, notes, descriptions of columns) is under the MIT licence, as its code is. Name the source and its date with every figure that you repeat.",
    "## Sources whose rows are here",
    listOf(sources.filter(({ redistribution }) => redistribution === "ALLOWED")),
    "## Sources whose rows are left out",
    "Their publishers let single figures be cited and are not known to let rows be passed on. What is held of them is named in `left_out`.",
    listOf(sources.filter(({ redistribution }) => redistribution !== "ALLOWED")),
  );

  function listOf(own: readonly Source[]): string {
    if (own.length === 0) return "None.";
    return own
      .map(({ id, name, publisherId, url, licence, licenceUrl }) => {
        const terms = licence ?? "no licence is stated";
        const address = url === null ? "" : ` <${url}>`;
        const at = licenceUrl === null ? "" : ` <${licenceUrl}>`;
        return `- \`${id}\`: ${names.publisher(publisherId)}, ${name}.${address} Licence: ${terms}${at}`;
      })
      .join("\n");
  }
}

function text(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
