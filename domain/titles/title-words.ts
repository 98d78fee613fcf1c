import { bareLetters } from "@/domain/text/plain-text";
import { isPost } from "./post-words";
import { isInnerLevel } from "./title-vocabulary";

/** What stands before a word: nothing of note, the begin of another part (a comma, a bracket, a dash between spaces), or a bracket that opens. */
export type Gap = "none" | "part" | "bracket";

/** A word of a printed title in plain small letters, long forms for short ones. */
export interface TitleWord {
  readonly text: string;
  readonly gap: Gap;
  /** Whether it joins what stands beside it: "and", "or", "/". */
  readonly joins: boolean;
}

/** The longest title that is looked at, in characters; no job is called by a longer one. */
const LONGEST = 150;

/** (m/w/d), (h/f), m|f|x, (male/female/diverse): that everybody may apply says nothing of the job. */
const GENDERS =
  /(?<![\p{L}\p{N}])(?:[mwfh]|(?:fe)?male)(?: ?[/|,] ?(?:[mwfdxhiv*]|(?:fe)?male|diverse?))+(?![\p{L}\p{N}])/gu;
const GENDER_WORDS = /[([](?:gn|mwd|wmd|div|all genders)\*?[)\]]/g;
/** The ending of German words for women and men: Analyst:in, Scientist*in, Analyst/-in. */
const GENDER_ENDINGS = /(?<=[a-z](?:st|er|or|kt))(?:[*:]|\/-?|\()in(?:nen)?(?![\p{L}\p{N}])\)?/gu;
/** A.I., U.S.A. */
const INITIALS = /(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+\.?/gu;
const TECHNICAL_STAFF = /\bmember of (?:the )?technical staff\b/g;
/** A word with its sign (C++, C#, 3+), or what stands between words. A sign of money or a picture counts as a word: it may mean anything. */
const PIECES =
  /[\p{L}\p{M}\p{N}\p{Sc}\p{So}]+(?:\+\+|#|(?<=\p{N})\+)?|[^\p{L}\p{M}\p{N}\p{Sc}\p{So}]+/gu;
const IS_WORD = /^[\p{L}\p{M}\p{N}\p{Sc}\p{So}]/u;
/** How many words of a bracket may say those before it again. */
const MOST_ASIDE = 4;
const JOINING_WORDS = new Set(["and", "or", "und", "oder", "et", "ou", "plus"]);

const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ml: "machine learning",
    aiml: "ai / machine learning",
    mach: "machine",
    lrng: "learning",
    sr: "senior",
    snr: "senior",
    jr: "junior",
    jnr: "junior",
    assoc: "associate",
    asso: "associate",
    assc: "associate",
    engr: "engineer",
    engg: "engineer",
    mgr: "manager",
    mngr: "manager",
    mgmt: "management",
    dir: "director",
    anlst: "analyst",
    anlyst: "analyst",
    arch: "architect",
    dev: "developer",
    prin: "principal",
    princ: "principal",
    prncpl: "principal",
    ld: "lead",
    asst: "assistant",
    spec: "specialist",
    lvl: "level",
  }).map(([short, long]) => [short, long.split(" ")]),
);

/** The words of a printed title; null where it is too long or has none. Its work is bounded by the text's length. */
export function titleWords(printed: string): readonly TitleWord[] | null {
  if (printed.length > LONGEST) return null;
  const plain = plainLetters(printed);
  if (plain.length > 2 * LONGEST) return null;
  const words = withoutRepeats(inLongForms(piecesOf(plain)));
  return words.length === 0 ? null : words;
}

/** A printed title in plain small letters, as it is compared; null where it is too long or has no word. */
export function plainTitle(printed: string): string | null {
  const words = titleWords(printed);
  return words === null ? null : keyOf(words);
}

/** Words as one text, by which a title is looked up. */
export function keyOf(words: readonly TitleWord[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** The words without those that state a level, wherever they stand, and what joins these: "II/III", "/ Sr" at the end. */
export function withoutLevels(words: readonly TitleWord[]): readonly TitleWord[] {
  const isStated = (place: number) => isInnerLevel(words[place]?.text ?? "");
  const isBetween = (place: number) =>
    isStated(place + 1) && (isStated(place - 1) || place + 2 === words.length);
  return without(words, ({ joins }, place) => isStated(place) || (joins && isBetween(place)));
}

function plainLetters(printed: string): string {
  return bareLetters(printed)
    .replace(INITIALS, (initials) => initials.replaceAll(".", ""))
    .replace(TECHNICAL_STAFF, "mts")
    .replace(GENDER_ENDINGS, "")
    .replace(GENDERS, " ")
    .replace(GENDER_WORDS, " ");
}

function piecesOf(plain: string): TitleWord[] {
  const words: TitleWord[] = [];
  let between = "";
  for (const [piece] of plain.matchAll(PIECES)) {
    if (!IS_WORD.test(piece)) {
      between = piece;
      continue;
    }
    const sign = /[/&+]/.exec(between)?.[0];
    if (sign && words.length > 0) words.push(joint(sign === "/" ? "/" : "and"));
    const joins = JOINING_WORDS.has(piece);
    words.push({ text: piece, gap: gapOf(between), joins });
    between = "";
  }
  return words;
}

function joint(text: string): TitleWord {
  return { text, gap: "none", joins: true };
}

function gapOf(between: string): Gap {
  if (/[([{]/.test(between)) return "bracket";
  return /[,:;|)\]}]|- | -/.test(between) ? "part" : "none";
}

/** Long forms for short ones, and one form of a noun for its plural. */
function inLongForms(words: readonly TitleWord[]): TitleWord[] {
  return words.flatMap((word, place) => {
    const [first, ...more] = longForm(word.text, words[place - 1]?.text, words[place + 1]?.text);
    if (first === undefined) return [];
    const rest = more.map((text) =>
      text === "/" ? joint(text) : { ...word, text, gap: "none" as const },
    );
    return [{ ...word, text: first, joins: word.joins || first === "/" }, ...rest];
  });
}

function longForm(text: string, before?: string, after?: string): readonly string[] {
  if (text === "eng") return [isLedBy(after) ? "engineering" : "engineer"];
  if (text === "artificial" && after === "intelligence") return ["ai"];
  // AI ML is AI/ML without its stroke: two fields, and with a noun two titles.
  if (text === "ml" && before === "ai" && after) return ["/", "machine", "learning"];
  if (text === "intelligence" && before === "artificial") return [];
  if (text === "sci" && before === "data") return [isLedBy(after) ? "science" : "scientist"];
  if (text === "sciences" && before === "data") return ["science"];
  return longFormAnywhere(text);
}

function longFormAnywhere(text: string): readonly string[] {
  const singular = text.replace(/([^s])s$/, "$1");
  return LONG_FORMS.get(text) ?? [singular !== text && isPost(singular) ? singular : text];
}

/** Whether the next word makes a short form the name of a team: "Data Sci Mgr". */
function isLedBy(after: string | undefined): boolean {
  return after !== undefined && /^(?:mgr|mngr|manager|dir|director)$/.test(after);
}

/** "Machine Learning (ML) Engineer" without the bracket, which says the words before it again. */
function withoutRepeats(words: readonly TitleWord[]): readonly TitleWord[] {
  const kept: TitleWord[] = [];
  for (let place = 0; place < words.length; ) {
    const length = words[place]?.gap === "bracket" ? asideAt(words, place) : 0;
    const repeated = words.slice(place, place + length).map(({ text }) => text);
    const before = kept.slice(kept.length - length).map(({ text }) => text);
    const next = words[place + length];
    if (length > 0 && repeated.join(" ") === before.join(" ")) {
      if (next) kept.push({ ...next, gap: "none" });
      place += length + 1;
    } else {
      if (words[place]) kept.push(words[place] as TitleWord);
      place += 1;
    }
  }
  return kept;
}

/** How many words stand in the bracket that opens before a word; 0 where they are many. */
function asideAt(words: readonly TitleWord[], place: number): number {
  let length = 1;
  while (words[place + length]?.gap === "none") {
    length += 1;
    if (length > MOST_ASIDE) return 0;
  }
  return length;
}

/** The words but some; where one goes, what began a part before it begins it before the next. */
function without(
  words: readonly TitleWord[],
  goes: (word: TitleWord, place: number) => boolean,
): TitleWord[] {
  const kept: TitleWord[] = [];
  let gap: Gap = "none";
  for (const [place, word] of words.entries()) {
    if (word.gap !== "none") gap = word.gap;
    if (goes(word, place)) continue;
    kept.push({ ...word, gap });
    gap = "none";
  }
  return kept;
}
