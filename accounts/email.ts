/** The longest e-mail address that mail servers take. */
const LONGEST = 254;
/** What is longer as it was typed is longer in its composed form too: eight units of text make one letter at most. */
const LONGEST_TYPED = 8 * (LONGEST + 1);

/** An address as accounts are found by: without spaces around it, in small letters. */
export function normalEmail(email: string): string {
  return email
    .trim()
    .slice(0, LONGEST_TYPED)
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .slice(0, LONGEST + 1);
}

/** Why an e-mail address cannot be one; null where it can. Whether it arrives is not tried. */
export function emailProblem(email: string): string | null {
  const normal = normalEmail(email);
  const looksRight = /^[^\s@\p{Cc}]+@[^\s@\p{Cc}][^\s@\p{Cc}.]*\.[^\s@\p{Cc}]+$/u.test(normal);
  return looksRight && normal.length <= LONGEST ? null : "This is no e-mail address.";
}
