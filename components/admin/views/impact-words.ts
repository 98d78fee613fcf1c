interface ChangedAnswer {
  readonly kind: "PAY" | "GRADE" | "SPREAD" | "ORDER" | "STEP" | "PATH";
  readonly titles: readonly string[];
  readonly source: string | null;
  readonly field: string;
}

const FIELDS: Readonly<Record<string, string>> = {
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
  PAY: "Pay of",
  GRADE: "Pay of",
  SPREAD: "Pay of",
  ORDER: "Order:",
  STEP: "Step",
  PATH: "Path",
};

/** Which answer changes, in words: "Pay of data-scientist, guide-glassdoor: the figure shown first". */
export function impactWords({ kind, titles, source, field }: ChangedAnswer): string {
  const where = [titles.join(" to "), source].filter(Boolean).join(", ");
  return `${KINDS[kind]} ${where}: ${FIELDS[field] ?? field}`;
}
