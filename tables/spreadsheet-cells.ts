/** What spreadsheets take for a formula, and the full-width forms that some turn into it. */
const RISKY = /^'*\s*[=+\-@|＝＋－＠\t\r\n\0]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe in front.
 * Numbers stay numbers.
 */
export function neutralised(cell: string): string {
  return RISKY.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before: only an apostrophe of ours is taken off. */
export function original(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}
