import { type Cited, citation, citedTitle, whoSays } from "./citation";

/** The forms in which programs that keep references take a citation. */
export const CITATION_FORMS = ["BIBTEX", "RIS"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** A citation of one salary as a record, with a line break at its end. */
export function citationRecord(cited: Cited, form: CitationForm): string {
  return form === "BIBTEX" ? bibtex(cited) : ris(cited);
}

/** The signs that BibTeX and the LaTeX behind it take for something else. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

function texText(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign);
}

/** An entry of BibTeX, in UTF-8. Whoever says the amount is one name, not a person's with its parts. */
function bibtex(cited: Cited): string {
  const { salary, address } = cited;
  const year = yearOf(cited);
  const fields = [
    `author = {{${texText(whoSays(cited))}}}`,
    `title = {{${texText(citedTitle(cited))}}}`,
    year === null ? null : `year = {${year}}`,
    address === null ? null : `url = {${address.replace(/[{}\\]/g, encodeURIComponent)}}`,
    `note = {${texText(citation({ ...cited, address: null }))}}`,
  ].filter((field) => field !== null);
  return `@misc{stepwise-${salary.id}-v${salary.version},\n  ${fields.join(",\n  ")},\n}\n`;
}

/** A record of RIS: a tag and a value a line, of which none may be within a value. */
function ris(cited: Cited): string {
  const { salary, address, source } = cited;
  const lines = [
    ["TY", "DATA"],
    ["ID", `stepwise-${salary.id}-v${salary.version}`],
    ["AU", whoSays(cited)],
    ["TI", citedTitle(cited)],
    ["T2", source.name],
    ["PY", yearOf(cited)],
    ["DB", "Stepwise"],
    ["UR", address],
    ["N1", citation({ ...cited, address: null })],
    ["ER", ""],
  ].flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value ?? "")}`]));
  return `${lines.join("\r\n")}\r\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The year in which the figure was published; where nobody says it, the last in which it was observed. */
function yearOf({ edition, source, salary, citedBy }: Cited): string | null {
  const read = salary.origin === "INFERRED" ? citedBy?.source.publishedOn : null;
  const day = read ?? edition?.publishedOn ?? source.publishedOn ?? salary.observedTo;
  return day?.slice(0, 4) ?? null;
}
