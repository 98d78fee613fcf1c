import { mayBePost } from "./post-words";
import type { HeldNames } from "./title-catalogue";
import { readingOf, type TitleReading, type Words } from "./title-reading";
import {
  DATA_OF_ITS_OWN,
  FIELDS,
  HAS_AS_ATTRIBUTE,
  isLevel,
  OF_LEADS,
  RANKS,
  REACHES,
  RESEARCH_FIELDS,
  SCIENCE_OF_NATURE,
  SELLING,
  SPEAKS_OF,
  WIDE_TO_NARROW,
} from "./title-vocabulary";
import { keyOf, type TitleWord } from "./title-words";

/** The held title that words name with levels, fields, teams or places about it; null where none or another does. */
export function titleAmong(words: Words, held: HeldNames): string | null {
  const reading = readingOf(words, held);
  if (reading === null || isSpokenOf(reading)) return null;
  return reading.name.kind === "craft" ? ofCraft(reading, held) : ofPost(reading);
}

/** Whether a text speaks of a name's people, or has it as an attribute: "Tools for Data Scientists", "AI Developer Relations". */
function isSpokenOf({ key, before, after }: TitleReading): boolean {
  const ahead = before.findLast(({ text }) => !isLevel(text));
  const next = after.find(({ text }) => !isLevel(text));
  if (ahead && SPEAKS_OF.has(ahead.text)) return true;
  if (next?.gap !== "none") return false;
  return HAS_AS_ATTRIBUTE.has(next.text) || key.endsWith(" developer");
}

/** A craft in any field, or with one rank the title of that rank. */
function ofCraft(reading: TitleReading, held: HeldNames): string | null {
  const { name, key, before, after } = reading;
  if (isAfterStroke(reading) || isAnotherCraft(before, key, held)) return null;
  if (isJoinedTo([...before].reverse()) || isJoinedTo(after)) return null;
  if (key.startsWith("data ") && DATA_OF_ITS_OWN.has(before.at(-1)?.text ?? "")) return null;
  const rank = rankOf(reading);
  const rest = [...before, ...after].filter((word) => word !== rank);
  const isAside = asideOf(key);
  if (!rest.every((word, place) => isAside(word, rest[place - 1]))) return null;
  if (rank === null) return name.titleId;
  if (rest.some(({ text }) => text === "associate")) return null;
  return held.names.get(`${rank.text} ${key}`)?.titleId ?? null;
}

/** A rank of a craft, a post that leads, or a name that is no phrase: a level about it, and a team apart from it. */
function ofPost({ name, key, before, after }: TitleReading): string | null {
  const isFirst = name.kind === "leads" ? isFieldOfPost : isLevelOf;
  if (before.at(-1)?.joins || after[0]?.joins || !before.every(isFirst)) return null;
  const team = after.findIndex(({ gap }) => gap !== "none");
  const beside = team === -1 ? after : after.slice(0, team);
  const apart = team === -1 ? [] : after.slice(team);
  const endsInCraft = name.kind === "rank" && !RANKS.has(key.split(" ").at(-1) ?? "");
  if (!beside.every(endsInCraft ? isTeam : isLevelOf)) return null;
  const isAside = name.kind === "other" ? isLevelOf : isTeam;
  return apart.every((word) => isAside(word)) ? name.titleId : null;
}

/** Whether a stroke stands between the words before a craft: "Semantic Web / Clinical Data Scientist" may be two. */
function isAfterStroke({ before, isApart }: TitleReading): boolean {
  const begin = before.findLastIndex(({ gap }) => gap !== "none");
  const part = isApart ? [] : before.slice(Math.max(begin, 0));
  const field = part.findIndex(({ text, joins }) => !joins && !isLevelOfCraft(text));
  return field !== -1 && part.slice(field).some(({ text }) => text === "/");
}

/** Whether a craft is joined to the words on one side, the nearest first, so that it may be one of two: but for "Junior/Senior". */
function isJoinedTo(side: Words): boolean {
  const joint = side.findIndex(({ text }) => !isLevelOfCraft(text));
  if (!side[joint]?.joins) return false;
  const beyond = side.slice(joint + 1);
  return beyond.length === 0 || !beyond.every(({ text, joins }) => joins || isLevelOfCraft(text));
}

function isLevelOfCraft(text: string): boolean {
  return isLevel(text) || text === "associate";
}

/** Whether the words before a craft share its noun with it and name another: "Data Machine Learning Engineer". */
function isAnotherCraft(before: Words, key: string, held: HeldNames): boolean {
  const [last, noun] = [before.at(-1), key.split(" ").at(-1) ?? ""];
  if (!last) return false;
  const own = widthOf(key.slice(0, key.length - noun.length - 1));
  return [before.slice(-1), before.slice(-2)].some((fields) => {
    const field = keyOf(fields);
    return held.names.has(`${field} ${noun}`) && widthOf(field) > own;
  });
}

function widthOf(field: string): number {
  const width = WIDE_TO_NARROW.indexOf(field);
  return width === -1 ? WIDE_TO_NARROW.indexOf("") : width;
}

/** The one word of rank beside a craft: the first of all, or the next after it. "Lead Bank - Data Scientist" has none. */
function rankOf({ before, after, isApart }: TitleReading): TitleWord | null {
  const first = before.findIndex(({ text }) => !isLevel(text));
  const front = before[first];
  if (front && RANKS.has(front.text)) {
    const [field, ...more] = before.slice(first + 1);
    const ofOther = field !== undefined && (isApart || more.some(({ gap }) => gap !== "none"));
    return ofOther || OF_LEADS.has(field?.text ?? "") ? null : front;
  }
  const back = after.findIndex(({ text }) => !isLevel(text));
  const word = after[back];
  if (!word || !RANKS.has(word.text)) return null;
  const next = after.slice(back + 1).find(({ text }) => !isLevel(text));
  return next === undefined || next.gap !== "none" ? word : null;
}

function isLevelOf({ text }: TitleWord): boolean {
  return isLevel(text);
}

function isFieldOfPost({ text }: TitleWord): boolean {
  return isLevel(text) || FIELDS.has(text) || REACHES.has(text);
}

/** Whether a word may name a field, a team, a place, a code: any that names no post, in letters that can be read here. */
function isTeam(word: TitleWord): boolean {
  return word.joins || (/^[\p{Script=Latin}\p{N}#+]+$/u.test(word.text) && !mayBePost(word.text));
}

type Aside = (word: TitleWord, before: TitleWord | undefined) => boolean;

/** What may stand aside of a craft. */
function asideOf(key: string): Aside {
  if (key.startsWith("research ")) return isResearchAside;
  return (word, before) => isTeam(word) && !isOfOtherJob(key, word.text, before?.text ?? "");
}

/** Whether a word beside a craft is of a job that goes by the craft's name and is another one. */
function isOfOtherJob(key: string, word: string, before: string): boolean {
  if (word === "entry") return before === "data";
  if (key.startsWith("applied ")) return SCIENCE_OF_NATURE.test(word);
  if (key.endsWith(" specialist")) return SELLING.has(word);
  return (
    key === "data analyst" && (word === "mdm" || (word === "data" && DATA_OF_ITS_OWN.has(before)))
  );
}

function isResearchAside(word: TitleWord): boolean {
  return word.joins || isLevel(word.text) || RESEARCH_FIELDS.has(word.text);
}
