/** The parameters of an address, as Next hands them over. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Longer texts are not looked at. */
const LONGEST = 120;

/** One parameter as text: the first of several, without blanks around it. */
export function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, LONGEST);
}
