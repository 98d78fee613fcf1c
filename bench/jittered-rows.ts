import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** The same numbers at every run. */
const SEED = 20_261_123;
const LEVELS: Readonly<Record<string, string>> = {
  EN: "ENTRY",
  MI: "MID",
  SE: "SENIOR",
  EX: "EXECUTIVE",
};

/** The file as its publisher would write it, and the same rows as lines of the table. Pairs stay pairs. */
export async function writeRows(
  given: string,
  size: number,
  records: string,
  copied: string,
): Promise<void> {
  const [header = [], ...rows] = parse(await readFile(given)) as string[][];
  const random = mulberry(SEED);
  const [csv, tsv] = [createWriteStream(records), createWriteStream(copied)];
  csv.write(`${header.join(",")}\n`);
  let factor = 1;
  for (let row = 0; row < size; row += 1) {
    // Two rows in a row move together, so that most ranges stay ranges.
    if (row % 2 === 0) factor = 0.9 + 0.2 * random();
    const cells = rows[row % rows.length] ?? [];
    const salary = Math.round(Number(cells[4]) * factor);
    csv.write(`${csvLine(cells, salary)}\n`);
    tsv.write(`${tableLine(cells, salary, row + 2)}\n`);
    for (const stream of [csv, tsv]) if (stream.writableNeedDrain) await once(stream, "drain");
  }
  await Promise.all([csv, tsv].map((stream) => once(stream.end(), "finish")));
}

function csvLine(cells: readonly string[], salary: number): string {
  return [...cells.slice(0, 4), salary, cells[5], salary, ...cells.slice(7)].join(",");
}

function tableLine(cells: readonly string[], salary: number, row: number): string {
  const [year = "", level = "", , title, , currency] = cells;
  const own = [1, row, title, cells[9], LEVELS[level] ?? "\\N", "\\N", year, currency];
  return [...own, salary, salary, 1].join("\t");
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
