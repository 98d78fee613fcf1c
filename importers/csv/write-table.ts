import { stringify } from "csv-stringify/sync";
import { neutralised } from "./cells";

/** Lines of a CSV file by RFC 4180, in which no spreadsheet finds a formula. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(neutralised)),
    { record_delimiter: "\r\n", quoted_match: /[\r\n\u2028]|^\s|\s$/ },
  );
}
