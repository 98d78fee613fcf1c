const QUOTE = '"';

/** The line in which Excel says what separates cells, before the header. */
export const SEPARATOR_LINE = /^\ufeff?"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i;

/**
 * The cells of a table as spreadsheets and pages copy it: lines of cells with a sign between them. A
 * cell in quotes may hold the sign, line ends and doubled quotes, as RFC 4180 has it; one that only
 * begins with a quote is taken as it stands.
 */
export function tableCells(text: string, separator: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let place = 0; place <= plain.length; ) {
    const end = quotedEnd(plain, place, separator) ?? bareEnd(plain, place, separator);
    const cell = plain.slice(place, end);
    const isQuoted = plain[place] === QUOTE && end > place + 1 && cell.endsWith(QUOTE);
    row.push(isQuoted ? unquoted(cell) : cell);
    if (plain[end] !== separator) {
      rows.push(row);
      row = [];
    }
    place = end + 1;
  }
  return rows;
}

/** Where a cell in quotes ends; null where the cell is none, or its quote is closed within a word. */
function quotedEnd(text: string, start: number, separator: string): number | null {
  if (text[start] !== QUOTE) return null;
  let place = text.indexOf(QUOTE, start + 1);
  while (place !== -1 && text[place + 1] === QUOTE) place = text.indexOf(QUOTE, place + 2);
  if (place === -1) return null;
  const after = text[place + 1];
  return after === undefined || after === "\n" || after === separator ? place + 1 : null;
}

function bareEnd(text: string, start: number, separator: string): number {
  for (let place = start; place < text.length; place += 1) {
    if (text[place] === "\n" || text[place] === separator) return place;
  }
  return text.length;
}

/** A cell without its quotes; one whose quotes do not pair is left as it is. */
function unquoted(cell: string): string {
  const inside = cell.slice(1, -1);
  return /^(?:[^"]|"")*$/.test(inside) ? inside.replaceAll('""', QUOTE) : cell;
}
