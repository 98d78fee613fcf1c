import { isPost, LEADING } from "./post-words";
import type { HeldName, HeldNames } from "./title-catalogue";
import { FIELDS, isLevel, REACHES } from "./title-vocabulary";
import { keyOf, type TitleWord } from "./title-words";

/** A held name among the words of a printed title, with what stands before and after it. */
export interface TitleReading {
  readonly name: HeldName;
  readonly key: string;
  readonly before: readonly TitleWord[];
  readonly after: readonly TitleWord[];
  /** Whether the name begins a part of its own. */
  readonly isApart: boolean;
}

/** Words of a printed title in their order. */
export type Words = readonly TitleWord[];

/** The held name that words speak of, the same title in other words aside; null where they have none. */
export function readingOf(words: Words, held: HeldNames): TitleReading | null {
  const reading = turnedName(words, held) ?? longestName(words, held);
  return reading && { ...reading, after: withoutRepetition(reading, held) };
}

/** The longest held name of neighbouring words of one part, the first of several. */
function longestName(words: Words, held: HeldNames): TitleReading | null {
  for (let length = Math.min(held.longest, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const end = start + length;
      if (words.slice(start + 1, end).some(({ gap }) => gap !== "none")) continue;
      const key = keyOf(words.slice(start, end));
      const name = held.names.get(key);
      const isApart = words[start]?.gap !== "none";
      if (name)
        return { name, key, before: words.slice(0, start), after: words.slice(end), isApart };
    }
  }
  return null;
}

/** "Manager, Data Science - Ads", "Director Data Science", "Scientist - Machine Learning": the post first, the field after it. */
function turnedName(printed: Words, held: HeldNames): TitleReading | null {
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
    if (name) return { name, key, before: [], after: words.slice(end), isApart: true };
  }
  return null;
}

/** What stands after a name, without the same title in other words: "ML Engineer (Machine Learning Engineer)". */
function withoutRepetition({ name, after }: TitleReading, held: HeldNames): Words {
  const same = longestName(after, held);
  if (same?.name.titleId !== name.titleId) return after;
  return [...same.before, ...same.after];
}
