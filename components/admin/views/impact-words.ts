import { COMPARABILITIES, GRADES } from "@/domain/evidence/vocabulary";
import { comparabilityWords, gradeWords } from "@/domain/words/enum-labels";

/** An answer that would change, by what it is about. */
export interface ChangedAnswer {
  readonly kind: "TITLE" | "PAY" | "GRADE" | "SPREAD" | "ORDER" | "STEP" | "PATH" | "CONVERTED";
  readonly titleNames: readonly string[];
  readonly sourceName: string | null;
  readonly field: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: "its name",
  summary: "what it is",
  track: "its track",
  craft: "its craft",
  level: "its level",
  levelOf: "the title that it is a level of",
  aliases: "its other names",
  missing: "why there is no figure",
  central: "the figure shown first",
  figures: "all figures",
  asPrinted: "what is printed",
  note: "the note",
  url: "the page address",
  grade: "how well it is supported",
  spreadPercent: "how far sources are apart",
  position: "place in the order",
  restsOn: "sources that the place rests on",
  flips: "pairs that turn without a source",
  pairsOnOneSource: "pairs that rest on one source",
  low: "least change of pay",
  high: "greatest change of pay",
  comparability: "what the change rests on",
  direction: "direction of the change",
  agreeing: "sources that agree",
};

const KINDS: Readonly<Record<ChangedAnswer["kind"], string>> = {
  TITLE: "Title",
  CONVERTED: "Pay of",
  PAY: "Pay of",
  GRADE: "Pay of",
  SPREAD: "Pay of",
  ORDER: "Order:",
  STEP: "Step",
  PATH: "Path",
};

/** Which answer changes, in words: "Pay of Data Scientist, Glassdoor: the figure shown first". */
export function impactWords({ kind, titleNames, sourceName, field }: ChangedAnswer): string {
  const where = [titleNames.join(" to "), sourceName].filter(Boolean).join(", ");
  const what = FIELDS[field] ?? field.replace("central", "the figure shown first,");
  return `${KINDS[kind]} ${where}: ${what}`;
}

/** What a public answer is called in words, where it is a word of a list. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grade: Object.fromEntries(GRADES.map((grade) => [grade, gradeWords(grade)])),
  comparability: Object.fromEntries(
    COMPARABILITIES.map((rests) => [rests, comparabilityWords(rests)]),
  ),
  direction: {
    UP: "up",
    DOWN: "down",
    FLAT: "the same",
    MIXED: "sources disagree",
    UNKNOWN: "not known",
  },
};

/** What an answer says, in words; "nothing" where nothing is known. */
export function answerWords(field: string, text: string | null): string {
  if (text === null || text === "") return "nothing";
  return VALUES[field]?.[text] ?? text;
}
