/** The longest title that is looked at, in characters; no job is called by a longer one. */
const LONGEST = 150;

/** Words that only say how senior somebody is: the job is the same without them. */
const LEVELS =
  /^(?:senior|snr|sr|junior|jnr|jr|mid|entry|mid-level|entry-level|[1-5]|i|ii|iii|iv|v)$/;
/** Where and how somebody works: it says nothing of the job. */
const ASIDES =
  /\s*[([](?:remote|hybrid|on-?site|full[- ]time|[mfdwx](?:\/[mfdwx])+|all genders)[)\]]\s*/g;
/** What joins two jobs in one text. */
const JOINS = /\/|&|\bor\b|\band\b|\+|\||;/;
const SHORT: Readonly<Record<string, string>> = {
  ml: "machine learning",
  "artificial intelligence": "ai",
};
const SHORT_FORMS = /\bml\b|\bartificial intelligence\b/g;
/** A field of work in front of a title, within which the job is the same. */
const FIELDS = new Set(
  "applied product marketing finance financial people crm compliance business bi cloud azure aws big statistical ai".split(
    " ",
  ),
);

/** A title in plain small letters, without short forms and asides; null where it is too long or empty. */
export function plainTitle(printed: string): string | null {
  if (printed.length > LONGEST) return null;
  const plain = printed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, (gap) => (/\s/.test(gap) ? " " : "-"))
    .replace(ASIDES, " ")
    .replace(/\s+/g, " ")
    .replace(/\./g, "")
    .trim();
  const long = plain.replace(SHORT_FORMS, (short) => SHORT[short] ?? short);
  return long === "" ? null : long;
}

/** Whether a plain title names more than one job, so that it is of none. */
export function spansTitles(plain: string): boolean {
  return JOINS.test(plain);
}

/** The ways of writing a plain title that mean the same, the nearest to what was printed first. */
export function sameTitles(plain: string): string[] {
  const ordered = inOrder(plain);
  const words = ordered.split(" ").filter((word) => !LEVELS.test(word));
  const bare = words.join(" ");
  const singular = bare.replace(/([^s])s$/, "$1");
  return [...new Set([plain, ordered, bare, singular])];
}

/** "manager, data science" and "manager of data science" as "data science manager". */
function inOrder(plain: string): string {
  const [, first, second] = /^([^,]+),\s*([^,]+)$/.exec(plain) ?? [];
  if (first && second) return `${second} ${first}`;
  const [, post, field] = /^(head|director|manager) of (.+)$/.exec(plain) ?? [];
  return post && field ? `${field} ${post}` : plain;
}

/** The title without the fields of work in front of it; null where there are none. */
export function withoutField(plain: string): string | null {
  const words = plain.split(" ");
  if (words[0] === "business" && words[1] === "intelligence") words.splice(0, 2, "bi");
  const start = words.findIndex((word) => !FIELDS.has(word));
  return start > 0 ? words.slice(start).join(" ") : null;
}
