import type { HeldName, HeldNames } from "./title-catalogue";
import {
  DATA_OF_ITS_OWN,
  FIELDS,
  isLevel,
  isPost,
  LEADING,
  OF_LEADS,
  RANKS,
  REACHES,
  RESEARCH_FIELDS,
  WIDE_TO_NARROW,
} from "./title-vocabulary";
import { keyOf, type TitleWord } from "./title-words";

/** A held name among the words of a printed title, with what stands before and after it. */
interface Reading {
  readonly name: HeldName;
  readonly key: string;
  readonly before: readonly TitleWord[];
  readonly after: readonly TitleWord[];
}

type Words = readonly TitleWord[];

/** The held title that words name with levels, fields, teams or places about it; null where none or another does. */
export function titleAmong(words: Words, held: HeldNames): string | null {
  const reading = turnedName(words, held) ?? longestName(words, held);
  if (reading === null) return null;
  const again = { ...reading, after: withoutRepetition(reading, held) };
  return again.name.kind === "craft" ? ofCraft(again, held) : ofPost(again);
}

/** The longest held name of neighbouring words of one part, the first of several. */
function longestName(words: Words, held: HeldNames): Reading | null {
  for (let length = Math.min(held.longest, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const end = start + length;
      if (words.slice(start + 1, end).some(({ gap }) => gap !== "none")) continue;
      const key = keyOf(words.slice(start, end));
      const name = held.names.get(key);
      if (name) return { name, key, before: words.slice(0, start), after: words.slice(end) };
    }
  }
  return null;
}

/** "Manager, Data Science - Ads", "Director Data Science", "Scientist - Machine Learning": the post first, the field after it. */
function turnedName(printed: Words, held: HeldNames): Reading | null {
  const words = printed.slice(
    printed.findIndex(({ text }) => !isLevel(text) && !REACHES.has(text)),
  );
  const length = words[0]?.text === "engineering" ? 2 : 1;
  const post = words.slice(0, length);
  const leads = LEADING.has(post.at(-1)?.text ?? "");
  const isApart = words[length]?.gap !== "none";
  if (!leads && !(isApart && isPost(post.at(-1)?.text ?? ""))) return null;
  const start = leads && words[length]?.text === "of" ? length + 1 : length;
  const next = words.findIndex(({ gap }, place) => place > start && gap !== "none");
  const end = next === -1 ? words.length : next;
  const field = words.slice(start, end);
  const first = leads ? field.findIndex(({ text }) => !FIELDS.has(text)) : 0;
  for (const fields of [field, field.slice(Math.max(first, 0))]) {
    const key = keyOf([...fields, ...post]);
    const name = held.names.get(key);
    if (name) return { name, key, before: [], after: words.slice(end) };
  }
  return null;
}

/** What stands after a name, without the same title in other words: "ML Engineer (Machine Learning Engineer)". */
function withoutRepetition({ name, after }: Reading, held: HeldNames): Words {
  const same = longestName(after, held);
  if (same?.name.titleId !== name.titleId) return after;
  return [...same.before, ...same.after];
}

/** A craft in any field, or with one rank the title of that rank. */
function ofCraft({ name, key, before, after }: Reading, held: HeldNames): string | null {
  if (isJoinedTo([...before].reverse()) || isJoinedTo(after) || isAnotherCraft(before, key, held))
    return null;
  if (key.startsWith("data ") && DATA_OF_ITS_OWN.has(before.at(-1)?.text ?? "")) return null;
  const rank = rankOf(before, after);
  const rest = [...before, ...after].filter((word) => word !== rank);
  const isAside = key.startsWith("research ") ? isResearchAside : isFieldAside;
  if (!rest.every((word, place) => isAside(word, rest[place - 1]))) return null;
  if (rank === null) return name.titleId;
  if (rest.some(({ text }) => text === "associate")) return null;
  return held.names.get(`${rank.text} ${key}`)?.titleId ?? null;
}

/** A rank of a craft, a post that leads, or a name that is no phrase: a level about it, and a team apart from it. */
function ofPost({ name, key, before, after }: Reading): string | null {
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

/** The one word of rank beside a craft: the first of all, or the next after it. */
function rankOf(before: Words, after: Words): TitleWord | null {
  const first = before.findIndex(({ text }) => !isLevel(text));
  const front = before[first];
  if (front && RANKS.has(front.text)) {
    return OF_LEADS.has(before[first + 1]?.text ?? "") ? null : front;
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
  return word.joins || (/^[\p{Script=Latin}\p{N}#+]+$/u.test(word.text) && !isPost(word.text));
}

function isFieldAside(word: TitleWord, before: TitleWord | undefined): boolean {
  if (word.text === "entry" && before?.text === "data") return false;
  return isTeam(word);
}

function isResearchAside(word: TitleWord): boolean {
  return word.joins || isLevel(word.text) || RESEARCH_FIELDS.has(word.text);
}
