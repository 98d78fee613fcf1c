/** How much a client likes each thing that a header like Accept names, from 0 to 1, by its name in small letters. */
export function weightsIn(header: string | null | undefined): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    if (name === "") continue;
    const written = parameters.find((parameter) => /^q\s*=/.test(parameter))?.split("=")[1];
    const weight = written === undefined ? 1 : Number(written);
    // What cannot be read is no wish.
    weights.set(name, weight >= 0 && weight <= 1 ? weight : 0);
  }
  return weights;
}

/**
 * Whether somebody opens an address in a browser, and not a program: text/html is named, and liked
 * better than JSON.
 */
export function prefersPage(accept: string | null | undefined): boolean {
  // Programs, which are most, do not name it.
  if (!accept?.toLowerCase().includes("text/html")) return false;
  const weights = weightsIn(accept);
  const page = weights.get("text/html") ?? 0;
  const json = ["application/json", "application/graphql-response+json", "application/*", "*/*"];
  return page > 0 && json.every((type) => page > (weights.get(type) ?? 0));
}
