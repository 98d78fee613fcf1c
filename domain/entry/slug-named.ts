/** What the address of a page says of a thing, by the kind of thing. */
const PAGES: Readonly<Record<string, RegExp>> = {
  salary: /(?:^|\/)salaries\/([a-z0-9-]+)\/?$/,
  source: /(?:^|\/)sources\/([a-z0-9-]+)\/?$/,
  careerTitle: /(?:^|\/)titles\/([a-z0-9-]+)\/?$/,
};
const STEP_PAGE = /(?:^|\/)steps\/([a-z0-9-]+)\/([a-z0-9-]+)\/?$/;

/**
 * The slug of a thing that a text names: where it is the address of the thing's page, whole or from
 * the site's first slash on, what stands in it, else the text itself without blanks around it.
 */
export function slugNamed(kind: string, text: string): string {
  const trimmed = text.trim();
  const [path = ""] = trimmed.split(/[?#]/, 1);
  const step = kind === "careerStep" ? STEP_PAGE.exec(path) : null;
  if (step) return `${step[1]}-to-${step[2]}`;
  return PAGES[kind]?.exec(path)?.[1] ?? trimmed;
}
