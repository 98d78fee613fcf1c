/** About as many letters as a plate is wide. */
const LETTERS = 23;

/** A name in one line or two, broken where the longer of both is shortest; a name without blanks stays whole. */
export function wrapName(name: string): readonly string[] {
  if (name.length <= LETTERS) return [name];
  const words = name.split(" ");
  const breaks = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(" ");
    const second = words.slice(index + 1).join(" ");
    return { lines: [first, second], longest: Math.max(first.length, second.length) };
  });
  const [best] = breaks.sort((a, b) => a.longest - b.longest);
  return best?.lines ?? [name];
}
