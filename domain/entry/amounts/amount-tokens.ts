import { dashedText } from "@/domain/text/plain-text";
import { NUMBER_WORDS, numberOfWords } from "../../words/number-words";
import { cutWord, LONGEST_PHRASE, type Meaning, meaningOf } from "./amount-words";

/** A piece of an amount: its number, what is written beside it, what joins two ends, or what is not understood. */
export interface Token {
  readonly means:
    | Meaning
    | { readonly kind: "number" }
    | { readonly kind: "joint" }
    | { readonly kind: "unknown" };
  /** As it was typed, with dashes as hyphens and numbers in words as digits. */
  readonly text: string;
  /** Whether it stands at once after the piece before it. */
  readonly isGlued: boolean;
}

/** No amount is longer, with whatever is written beside it. */
const LONGEST = 100;

const PIECES = /(?<number>\d+(?:[.,]\d+)*)|(?<word>[a-z]+(?:\.[a-z]+)*\.?)|(?<sign>\.{2,}|\S)/giu;
/** What whole money ends with, on Indian cheques "12,00,000/-" and "1200 INR/-", in Switzerland "95000.-". */
const NOTHING_AFTER = /(?<=\d ?)\/[-=]|(?<=[a-z.] ?)\/[-=](?! ?\d)|(?<=\d)\.-(?! ?\d)/gi;
const JOINTS: readonly string[] = ["-", "~", "to", "and", "..", "...", "…"];
/** Words in front of two ends. */
const OPENINGS: readonly string[] = ["between", "from"];

/** The pieces of an amount in their order; null where it is too long to be one. */
export function amountTokens(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  const plain = withDigits(dashedText(text).replace(NOTHING_AFTER, ""));
  const pieces = [...plain.matchAll(PIECES)].flatMap(piecesOf);
  const tokens: Token[] = [];
  for (let place = 0; place < pieces.length; ) {
    const taken = tokenAt(pieces, place, tokens.at(-1));
    tokens.push(taken.token);
    place += taken.length;
  }
  return tokens;
}

const UNITS_FOLLOW = new Set<Token["means"]["kind"] | undefined>(["number", "unit"]);

interface Piece {
  readonly text: string;
  readonly isGlued: boolean;
  readonly isNumber: boolean;
}

function piecesOf({ 0: found, index, input, groups }: RegExpExecArray): Piece[] {
  const isGlued = index > 0 && input[index - 1] !== " ";
  const isNumber = groups?.number !== undefined;
  if (groups?.word === undefined) return [{ text: found, isGlued, isNumber }];
  const word = found.replaceAll(".", "");
  const cut = meaningOf(word) === null ? cutWord(word) : null;
  return (cut ?? [word]).map((part, at) => ({
    text: part,
    isGlued: at > 0 || isGlued,
    isNumber: false,
  }));
}

/** The longest phrase that begins at a piece, as a token. */
function tokenAt(
  pieces: readonly Piece[],
  place: number,
  before: Token | undefined,
): { token: Token; length: number } {
  const first = pieces[place] ?? { text: "", isGlued: false, isNumber: false };
  const { text, isGlued, isNumber } = first;
  if (isNumber) return { token: { means: { kind: "number" }, text, isGlued }, length: 1 };
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const words = pieces.slice(place, place + length);
    const means = meaningOf(words.map((piece) => piece.text).join(" "));
    if (means === null || words.length < length) continue;
    // A unit belongs to what is before it: "L 12" says nothing.
    if (means.kind === "unit" && !UNITS_FOLLOW.has(before?.means.kind)) continue;
    const typed = words.map((piece, at) => (at > 0 && !piece.isGlued ? " " : "") + piece.text);
    return { token: { means, text: typed.join(""), isGlued }, length };
  }
  const word = text.toLowerCase();
  const isOpening = place === 0 && OPENINGS.includes(word);
  const kind = isOpening || JOINTS.includes(word) ? "joint" : "unknown";
  return { token: { means: { kind }, text, isGlued }, length: 1 };
}

/** A text with the number that it says in words in digits: "twelve lakh" as "1200000". */
function withDigits(text: string): string {
  if (/\d/.test(text)) return text;
  const words = text.split(" ");
  const isNumber = (word: string) =>
    word
      .toLowerCase()
      .split("-")
      .every((part) => NUMBER_WORDS.has(part.replace(/s$/, "")) || part === "and");
  const start = words.findIndex(isNumber);
  if (start === -1) return text;
  const after = words.slice(start).findIndex((word) => !isNumber(word));
  const end = after === -1 ? words.length : start + after;
  const value = numberOfWords(words.slice(start, end).join(" "));
  if (value === null) return text;
  return [...words.slice(0, start), String(value), ...words.slice(end)].join(" ");
}
