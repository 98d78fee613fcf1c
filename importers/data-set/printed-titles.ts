import path from "node:path";
import { PassThrough } from "node:stream";
import { compareText } from "@/domain/text/lists";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import type { Transaction } from "@/prisma/client";
import { titleNames } from "@/prisma/records/standing";
import { headerOf, readRows } from "@/tables/file-rows";

/** The column of each file of pay that prints titles. */
const TITLE_COLUMNS = ["job_title", "JobTitle", "occ_title", "CurrentJobTitleSelect"];

const HEAD = `# The titles that the shipped figures count

What \`prisma/seed/open-data.json\` and \`odbl-surveys.json\` are computed from prints these titles, and each of them was recognised as the title
beside it by the rules of [titles.md](titles.md). Rows that print any other title enter no figure. The list is written
with the figures, by \`scripts/seeds/open-data-seed.ts\`.

| title | printed as |
|---|---|
`;

/** The list of what the files print and is recognised, as a page of docs/. */
export async function printedTitlesPage(
  transaction: Transaction,
  folder: string,
  files: readonly string[],
): Promise<string> {
  const catalogue = titleCatalogue(await titleNames(transaction));
  const printed = new Map<string, Set<string>>();
  for (const file of files) {
    for (const title of await titlesIn(path.join(folder, file))) {
      const { titleId } = recogniseTitle(title, catalogue);
      if (titleId === null) continue;
      const held = printed.get(titleId) ?? new Set();
      printed.set(titleId, held.add(title));
    }
  }
  const lines = [...printed]
    .sort(([a], [b]) => compareText(a, b))
    .map(([titleId, titles]) => `| ${titleId} | ${[...titles].sort(compareText).join("; ")} |\n`);
  return HEAD + lines.join("");
}

/** Every title that a file prints, once. */
async function titlesIn(file: string): Promise<Set<string>> {
  const at = (await headerOf(file)).findIndex((name) => TITLE_COLUMNS.includes(name));
  const titles = new Set<string>();
  const take = (cells: string[]) => {
    titles.add(cells[at] ?? "");
  };
  await readRows(file, { take }, new PassThrough().resume());
  return titles;
}
