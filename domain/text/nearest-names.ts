/** Longer inputs are no slips of the pen, and not worth measuring. */
const LONGEST_MEASURED = 60;
const SUGGESTIONS = 3;

/** Known names that look like what was written, nearest first; none where nothing is near. */
export function nearestNames(written: string, known: Iterable<string>): string[] {
  if (written.length > LONGEST_MEASURED) return [];
  const wanted = slugLike(written);
  if (wanted === "") return [];
  const reach = Math.max(2, Math.floor(wanted.length / 3));
  return [...known]
    .map((name) => ({ name, distance: distanceOf(wanted, slugLike(name)) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}

/** The same as the end of a sentence that refuses: " Did you mean data-scientist?", or nothing. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const near = nearestNames(written, known);
  return near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
}

function distanceOf(wanted: string, known: string): number {
  return known.includes(wanted) ? 1 : editDistance(wanted, known);
}

/** "Data Scientist " is "data-scientist". */
function slugLike(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The fewest letters to add, drop or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
