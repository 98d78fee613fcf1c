/** How many characters a password has. The longest is refused before it is hashed. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** What a password may hold, though not live on: the beginnings of lists of common passwords. */
const COMMON = [
  "password",
  "passwort",
  "passw0rd",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t",
  "letmein",
  "welcome",
  "iloveyou",
  "monkey",
  "dragon",
  "administrator",
  "admin",
  "changeme",
  "secret",
  "sunshine",
  "princess",
  "football",
  "superman",
  "trustno1",
  "stepwise",
  "salary",
];
/** Characters that are left when common words, runs and names are taken out: fewer are guessed fast. */
const LEAST_OWN = 6;
const LEAST_DIFFERENT = 5;

/** A password as it is hashed: the same letters typed on another keyboard are the same password. */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/** Whether no account can have this password, because it is too long to be hashed. */
export function isTooLong(password: string): boolean {
  // Eight units of text make one character at most: what is longer is not composed, for that takes the square of its marks.
  if (password.length > 8 * PASSWORD_LENGTH.most) return true;
  return [...normalPassword(password)].length > PASSWORD_LENGTH.most;
}

/**
 * Why a password cannot be had; null where it can.
 * @param names the person's e-mail address and name, which a password must not live on
 */
export function passwordProblem(password: string, names: readonly string[]): string | null {
  const { least, most } = PASSWORD_LENGTH;
  if (isTooLong(password)) return `The password has more than ${most} characters.`;
  const length = [...normalPassword(password)].length;
  if (length < least) return `The password has ${length} characters, and needs ${least} or more.`;
  if (ownCharacters(password, names) >= LEAST_OWN) return null;
  return "This password is easily guessed. Take several words that do not belong together.";
}

/** The characters that are the person's own invention; none where few different ones are repeated. */
function ownCharacters(password: string, names: readonly string[]): number {
  const text = normalPassword(password).toLowerCase();
  if (new Set(text).size < LEAST_DIFFERENT) return 0;
  const parts = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const known = [...COMMON, ...parts.filter((part) => part.length > 2)];
  const rest = known.reduce((left, word) => left.replaceAll(word, ""), text);
  const withoutRuns = rest.replace(/(.)\1{2,}/gu, "").replace(RUNS, "");
  return new Set(withoutRuns).size;
}

/** Years, digits in their order, and letters in theirs. */
const RUNS = /(?:19|20)\d\d|0?12345\d*|98765\d*|abcdef\p{L}*/gu;
