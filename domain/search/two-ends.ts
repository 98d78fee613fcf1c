/** What stands between the two titles of a step in the words of whoever looks for it. */
const BETWEEN = new Set(["to", "into", "vs", "vs.", "versus"]);

/** The two ends that a text speaks of, "data scientist to manager"; null where it speaks of no two. */
export function twoEnds(text: string): readonly [from: string, to: string] | null {
  const words = text.replace(/->|=>|→|⟶/gu, " to ").split(" ");
  const ends: string[][] = [[]];
  for (const word of words) {
    if (BETWEEN.has(word.toLowerCase())) ends.push([]);
    else if (word !== "") ends.at(-1)?.push(word);
  }
  const [from = "", to = "", ...more] = ends.map((end) => end.join(" "));
  return from === "" || to === "" || more.length > 0 ? null : [from, to];
}
